package io.bihuan.calendar.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the calendar stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class CalendarNavigation {

    @Bean
    NavEntry calendarEntry() {
        return new NavEntry("calendar", NavEntry.Group.HOUSE, 40, "/calendar", Permission.CALENDAR_READ);
    }
}
