package io.bihuan.programme.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Programmes stand before the courses they are made of. */
@Configuration(proxyBeanMethods = false)
class ProgrammeNavigation {

    @Bean
    NavEntry programmesEntry() {
        return new NavEntry("programmes", NavEntry.Group.LEARNING, 18, "/programmes", Permission.COURSE_READ);
    }
}
