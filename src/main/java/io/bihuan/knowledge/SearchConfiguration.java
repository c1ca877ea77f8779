package io.bihuan.knowledge;

import io.bihuan.knowledge.index.SentenceModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One sentence model a program. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    SentenceModel sentenceModel() {
        return new SentenceModel();
    }
}
