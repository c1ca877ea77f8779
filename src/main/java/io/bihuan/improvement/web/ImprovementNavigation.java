package io.bihuan.improvement.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The board and the register stand under quality. */
@Configuration(proxyBeanMethods = false)
class ImprovementNavigation {

    @Bean
    NavEntry improvementEntry() {
        return new NavEntry("improvement", NavEntry.Group.QUALITY, 30, "/improvement", Permission.IMPROVEMENT_READ);
    }

    @Bean
    NavEntry feedbackEntry() {
        return new NavEntry("feedback", NavEntry.Group.QUALITY, 40, "/feedback", Permission.IMPROVEMENT_READ);
    }
}
