package io.bihuan.coverage.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was held of the rules stands after the plans. */
@Configuration(proxyBeanMethods = false)
class CoverageNavigation {

    @Bean
    NavEntry coverageEntry() {
        return new NavEntry("coverage", NavEntry.Group.PLANNING, 12, "/coverage", Permission.PLAN_READ);
    }
}
