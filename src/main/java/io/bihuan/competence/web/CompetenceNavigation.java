package io.bihuan.competence.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The skill matrix stands under learning. */
@Configuration(proxyBeanMethods = false)
class CompetenceNavigation {

    @Bean
    NavEntry competenceEntry() {
        return new NavEntry("competence", NavEntry.Group.ASSESSMENT, 60, "/competence", Permission.COMPETENCE_READ);
    }
}
