package io.bihuan.people.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the staff stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    @Bean
    NavEntry peopleEntry() {
        return new NavEntry("people", NavEntry.Group.HOUSE, 10, "/people", Permission.PEOPLE_READ);
    }
}
