package io.bihuan.supervision.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupervisionNavigation {

    @Bean
    NavEntry floorEntry() {
        return new NavEntry("floor", NavEntry.Group.SERVICE, 10, "/floor", Permission.FLOOR_SUPERVISE);
    }
}
