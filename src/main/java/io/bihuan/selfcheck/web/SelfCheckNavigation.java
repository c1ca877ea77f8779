package io.bihuan.selfcheck.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SelfCheckNavigation {

    @Bean
    NavEntry selfChecksEntry() {
        return new NavEntry("self-checks", NavEntry.Group.QUALITY, 64, "/self-checks", Permission.CAREER_READ);
    }
}
