package io.bihuan.needs.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What to train stands before what came of it. */
@Configuration(proxyBeanMethods = false)
class NeedsNavigation {

    @Bean
    NavEntry needsEntry() {
        return new NavEntry("needs", NavEntry.Group.PLANNING, 55, "/needs", Permission.SURVEY_MANAGE);
    }
}
