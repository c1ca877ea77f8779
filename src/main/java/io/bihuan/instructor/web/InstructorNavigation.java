package io.bihuan.instructor.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool stands beside the sessions. */
@Configuration(proxyBeanMethods = false)
class InstructorNavigation {

    @Bean
    NavEntry instructorsEntry() {
        return new NavEntry("instructors", NavEntry.Group.PLANNING, 32, "/instructors", Permission.PLAN_READ);
    }
}
