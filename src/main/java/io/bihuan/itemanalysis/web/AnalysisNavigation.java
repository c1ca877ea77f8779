package io.bihuan.itemanalysis.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnalysisNavigation {

    @Bean
    NavEntry analysesEntry() {
        return new NavEntry("analyses", NavEntry.Group.ASSESSMENT, 41, "/exams/analyses", Permission.EXAM_MANAGE);
    }
}
