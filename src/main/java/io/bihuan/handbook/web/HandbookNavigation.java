package io.bihuan.handbook.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handbook is everybody's who learns or teaches. */
@Configuration(proxyBeanMethods = false)
class HandbookNavigation {

    @Bean
    NavEntry handbookEntry() {
        return new NavEntry("handbook", NavEntry.Group.LEARNING, 26, "/handbook", Permission.COURSE_READ);
    }
}
