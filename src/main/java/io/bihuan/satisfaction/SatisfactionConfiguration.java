package io.bihuan.satisfaction;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SatisfactionConfiguration {

    @Bean
    Recurring forgetWhoWasAsked(OpinionDesk desk) {
        return new Recurring() {
            @Override
            public String name() {
                return "satisfaction.asked";
            }

            @Override
            public Rhythm rhythm() {
                return Rhythm.daily(LocalTime.of(3, 40));
            }

            @Override
            public void run() {
                desk.tidy();
            }
        };
    }
}
