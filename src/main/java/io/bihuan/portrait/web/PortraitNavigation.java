package io.bihuan.portrait.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Portraits stand under service; the nine types beside them for those who serve. */
@Configuration(proxyBeanMethods = false)
class PortraitNavigation {

    @Bean
    NavEntry portraitEntry() {
        return new NavEntry("portraits", NavEntry.Group.CUSTOMERS, 60, "/portraits", Permission.BOARD_READ);
    }

    @Bean
    NavEntry customerTypeEntry() {
        return new NavEntry(
                "customer-types", NavEntry.Group.CUSTOMERS, 50, "/customer-types", Permission.CUSTOMER_READ);
    }
}
