package io.bihuan.recruiting.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who applies, for those who look after applicants. */
@Configuration(proxyBeanMethods = false)
class RecruitingNavigation {

    @Bean
    NavEntry applicantsEntry() {
        return new NavEntry("applicants", NavEntry.Group.HOUSE, 12, "/applicants", Permission.APPLICANT_READ);
    }
}
