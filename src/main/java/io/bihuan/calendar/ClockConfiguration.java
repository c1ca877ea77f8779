package io.bihuan.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/** The clock bean, in the organisation's time zone; work handed to another thread takes the moved time along. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    MovableClock clock(@Value("${bihuan.zone:Asia/Shanghai}") ZoneId zone) {
        return new MovableClock(Clock.system(zone));
    }

    @Bean
    TaskDecorator clockCarrier(MovableClock clock) {
        return clock::carried;
    }
}
