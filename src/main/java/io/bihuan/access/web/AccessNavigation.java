package io.bihuan.access.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where accounts and tokens stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavEntry accountsEntry() {
        return new NavEntry("accounts", NavEntry.Group.HOUSE, 20, "/accounts", Permission.ACCOUNT_MANAGE);
    }

    @Bean
    NavEntry tokensEntry() {
        return new NavEntry("tokens", NavEntry.Group.HOUSE, 30, "/tokens", Permission.ACCOUNT_MANAGE);
    }
}
