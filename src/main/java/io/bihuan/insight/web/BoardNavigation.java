package io.bihuan.insight.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The board stands beside today. */
@Configuration(proxyBeanMethods = false)
class BoardNavigation {

    @Bean
    NavEntry boardEntry() {
        return new NavEntry("board", NavEntry.Group.HOME, 10, "/board", Permission.BOARD_READ);
    }
}
