package io.bihuan.home.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Today stands first, for everyone. */
@Configuration(proxyBeanMethods = false)
class HomeNavigation {

    @Bean
    NavEntry today() {
        return new NavEntry("today", NavEntry.Group.HOME, 0, "/today", Permission.OWN_DESK);
    }
}
