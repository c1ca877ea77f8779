package io.bihuan.scorm.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Packages stand after the courses. */
@Configuration(proxyBeanMethods = false)
class ScormNavigation {

    @Bean
    NavEntry packagesEntry() {
        return new NavEntry("packages", NavEntry.Group.LEARNING, 24, "/packages", Permission.COURSE_READ);
    }
}
