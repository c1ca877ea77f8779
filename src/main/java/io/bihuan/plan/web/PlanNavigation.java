package io.bihuan.plan.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plans stand first under learning. */
@Configuration(proxyBeanMethods = false)
class PlanNavigation {

    @Bean
    NavEntry plansEntry() {
        return new NavEntry("plans", NavEntry.Group.PLANNING, 10, "/plans", Permission.PLAN_READ);
    }
}
