package io.bihuan.roleplay.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoleplayNavigation {

    @Bean
    NavEntry roleplayEntry() {
        return new NavEntry("roleplay", NavEntry.Group.LEARNING, 35, "/roleplay", Permission.ROLEPLAY);
    }
}
