package io.bihuan.frontdesk.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FrontDeskNavigation {

    @Bean
    NavEntry frontDeskEntry() {
        return new NavEntry("front-desk", NavEntry.Group.SERVICE, 50, "/front-desk", Permission.SERVE);
    }
}
