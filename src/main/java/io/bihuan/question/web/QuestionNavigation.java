package io.bihuan.question.web;

import io.bihuan.access.Permission;
import io.bihuan.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionNavigation {

    @Bean
    NavEntry questionsEntry() {
        return new NavEntry("questions", NavEntry.Group.ASSESSMENT, 38, "/questions", Permission.QUESTION_READ);
    }
}
