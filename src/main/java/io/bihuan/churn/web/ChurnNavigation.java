package io.bihuan.churn.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may leave stands under service, behind the portraits. */
@Configuration(proxyBeanMethods = false)
class ChurnNavigation {

    @Bean
    NavEntry churnEntry() {
        return new NavEntry("churn", NavEntry.Group.CUSTOMERS, 70, "/churn", Permission.BOARD_READ);
    }
}
