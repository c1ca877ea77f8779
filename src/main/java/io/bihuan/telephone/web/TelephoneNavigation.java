package io.bihuan.telephone.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TelephoneNavigation {

    @Bean
    NavEntry callsEntry() {
        return new NavEntry("calls", NavEntry.Group.SERVICE, 40, "/calls", Permission.SERVE);
    }
}
