package io.bihuan.agenda.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar is everybody's. */
@Configuration(proxyBeanMethods = false)
class AgendaNavigation {

    @Bean
    NavEntry agendaEntry() {
        return new NavEntry("agenda", NavEntry.Group.HOME, 30, "/agenda", Permission.OWN_DESK);
    }
}
