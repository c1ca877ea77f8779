package io.bihuan.course.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Courses stand under learning. */
@Configuration(proxyBeanMethods = false)
class CourseNavigation {

    @Bean
    NavEntry coursesEntry() {
        return new NavEntry("courses", NavEntry.Group.LEARNING, 20, "/courses", Permission.COURSE_READ);
    }
}
