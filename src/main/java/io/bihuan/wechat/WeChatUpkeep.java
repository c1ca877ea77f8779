package io.bihuan.wechat;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WeChatUpkeep {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int AT_ONCE = 5_000;

    @Bean
    Recurring saidToTheAccount(Followers followers, Clock clock) {
        return new Recurring() {
            @Override
            public String name() {
                return "wechat.messages";
            }

            @Override
            public Rhythm rhythm() {
                return Rhythm.every(Duration.ofHours(1));
            }

            @Override
            public void run() {
                while (followers.forget(clock.instant().minus(KEPT), AT_ONCE) == AT_ONCE) {
                    Thread.yield();
                }
            }
        };
    }
}
