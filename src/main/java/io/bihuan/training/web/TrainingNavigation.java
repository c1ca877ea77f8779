package io.bihuan.training.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions and one's own learning. */
@Configuration(proxyBeanMethods = false)
class TrainingNavigation {

    @Bean
    NavEntry learningEntry() {
        return new NavEntry("learning", NavEntry.Group.LEARNING, 5, "/me/learning", Permission.SESSION_ATTEND);
    }

    @Bean
    NavEntry signInEntry() {
        return new NavEntry("sign-in", NavEntry.Group.LEARNING, 6, "/sign-in", Permission.SESSION_ATTEND);
    }

    @Bean
    NavEntry sessionsEntry() {
        return new NavEntry("sessions", NavEntry.Group.LEARNING, 30, "/sessions", Permission.SESSION_RUN);
    }
}
