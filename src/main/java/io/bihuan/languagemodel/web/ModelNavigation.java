package io.bihuan.languagemodel.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModelNavigation {

    @Bean
    NavEntry languageModelEntry() {
        return new NavEntry("languagemodel", NavEntry.Group.HOUSE, 60, "/language-model", Permission.ACCOUNT_MANAGE);
    }
}
