package io.bihuan.satisfaction.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SatisfactionNavigation {

    @Bean
    NavEntry opinionsEntry() {
        return new NavEntry("opinions", NavEntry.Group.QUALITY, 62, "/opinions", Permission.SURVEY_MANAGE);
    }

    @Bean
    NavEntry askingEntry() {
        return new NavEntry("asking", NavEntry.Group.CUSTOMERS, 40, "/opinions/asking", Permission.SERVE);
    }
}
