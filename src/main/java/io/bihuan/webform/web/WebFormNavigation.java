package io.bihuan.webform.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebFormNavigation {

    @Bean
    NavEntry enquiriesEntry() {
        return new NavEntry("enquiries", NavEntry.Group.SERVICE, 75, "/enquiries", Permission.FLOOR_SUPERVISE);
    }
}
