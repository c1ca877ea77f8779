package io.bihuan.staffing.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who comes and who goes, for those who look after people. */
@Configuration(proxyBeanMethods = false)
class StaffingNavigation {

    @Bean
    NavEntry staffingEntry() {
        return new NavEntry("staffing", NavEntry.Group.HOUSE, 13, "/staffing", Permission.STAFFING_READ);
    }
}
