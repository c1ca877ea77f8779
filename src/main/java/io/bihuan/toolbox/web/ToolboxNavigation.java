package io.bihuan.toolbox.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ToolboxNavigation {

    @Bean
    NavEntry signOnEntry() {
        return new NavEntry("sign-on", NavEntry.Group.SERVICE, 80, "/sign-on", Permission.SERVE);
    }

    @Bean
    NavEntry breathingEntry() {
        return new NavEntry("breathing", NavEntry.Group.HOME, 45, "/me/breathing", Permission.SERVE);
    }

    @Bean
    NavEntry toolReportsEntry() {
        return new NavEntry("tool-reports", NavEntry.Group.HOUSE, 70, "/tools/reports", Permission.TOOL_KEEP);
    }
}
