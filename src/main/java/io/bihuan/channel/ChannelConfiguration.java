package io.bihuan.channel;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChatDefaults.class)
class ChannelConfiguration {

    @Bean
    Recurring tidyChatLimits(ChatLimits limits) {
        return new Recurring() {
            @Override
            public String name() {
                return "channel.usage";
            }

            @Override
            public Rhythm rhythm() {
                return Rhythm.every(Duration.ofMinutes(10));
            }

            @Override
            public void run() {
                limits.tidy();
            }
        };
    }
}
