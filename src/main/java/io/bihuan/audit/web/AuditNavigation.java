package io.bihuan.audit.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the audit stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavEntry auditEntry() {
        return new NavEntry("audit", NavEntry.Group.HOUSE, 90, "/audit", Permission.AUDIT_READ);
    }
}
