package io.bihuan.roster.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterNavigation {

    @Bean
    NavEntry rostersEntry() {
        return new NavEntry("rosters", NavEntry.Group.SERVICE, 70, "/rosters", Permission.ROSTER_READ);
    }

    @Bean
    NavEntry ownRosterEntry() {
        return new NavEntry("own-roster", NavEntry.Group.HOME, 32, "/me/roster", Permission.SERVE);
    }
}
