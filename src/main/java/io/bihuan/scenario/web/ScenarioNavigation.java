package io.bihuan.scenario.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScenarioNavigation {

    @Bean
    NavEntry scenariosEntry() {
        return new NavEntry("workshop", NavEntry.Group.LEARNING, 36, "/workshop", Permission.COURSE_MANAGE);
    }
}
