package io.bihuan.telephone;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TelephoneUpkeep {

    @Bean
    Recurring usedSignatures(WebhookSignature signatures) {
        return new Recurring() {
            @Override
            public String name() {
                return "telephone.signatures";
            }

            @Override
            public Rhythm rhythm() {
                return Rhythm.every(Duration.ofMinutes(10));
            }

            @Override
            public void run() {
                signatures.tidy();
            }
        };
    }
}
