package io.bihuan.selfstudy.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Self-study stands before the library it leads through. */
@Configuration(proxyBeanMethods = false)
class StudyNavigation {

    @Bean
    NavEntry studyEntry() {
        return new NavEntry("study", NavEntry.Group.LEARNING, 21, "/study", Permission.SESSION_ATTEND);
    }
}
