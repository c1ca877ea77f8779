package io.bihuan.effect.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether training worked stands beside the plans. */
@Configuration(proxyBeanMethods = false)
class EffectNavigation {

    @Bean
    NavEntry effectsEntry() {
        return new NavEntry("effects", NavEntry.Group.PLANNING, 60, "/effects", Permission.SURVEY_MANAGE);
    }
}
