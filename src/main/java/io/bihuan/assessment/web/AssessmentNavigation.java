package io.bihuan.assessment.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssessmentNavigation {

    @Bean
    NavEntry examsEntry() {
        return new NavEntry("exams", NavEntry.Group.ASSESSMENT, 40, "/exams", Permission.EXAM_MANAGE);
    }

    @Bean
    NavEntry ownExamsEntry() {
        return new NavEntry("own-exams", NavEntry.Group.ASSESSMENT, 41, "/me/exams", Permission.EXAM_SIT);
    }
}
