package io.bihuan.care.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CareNavigation {

    @Bean
    NavEntry careEntry() {
        return new NavEntry("care", NavEntry.Group.CUSTOMERS, 30, "/care", Permission.CARE_CALL);
    }
}
