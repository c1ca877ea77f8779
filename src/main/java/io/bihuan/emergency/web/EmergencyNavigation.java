package io.bihuan.emergency.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmergencyNavigation {

    @Bean
    NavEntry emergenciesEntry() {
        return new NavEntry("emergencies", NavEntry.Group.SERVICE, 90, "/emergencies", Permission.EMERGENCY_READ);
    }
}
