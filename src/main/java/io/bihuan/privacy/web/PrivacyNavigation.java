package io.bihuan.privacy.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests of customers about their data, and the time limits of the law. */
@Configuration(proxyBeanMethods = false)
class PrivacyNavigation {

    @Bean
    NavEntry privacyEntry() {
        return new NavEntry("privacy", NavEntry.Group.CUSTOMERS, 80, "/privacy", Permission.PRIVACY_READ);
    }

    @Bean
    NavEntry legalTermsEntry() {
        return new NavEntry("obligations", NavEntry.Group.HOUSE, 62, "/obligations", Permission.STANDARD_READ);
    }
}
