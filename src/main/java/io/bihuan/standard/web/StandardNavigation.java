package io.bihuan.standard.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the house rules stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class StandardNavigation {

    @Bean
    NavEntry standardEntry() {
        return new NavEntry("standard", NavEntry.Group.HOUSE, 30, "/standards", Permission.STANDARD_READ);
    }
}
