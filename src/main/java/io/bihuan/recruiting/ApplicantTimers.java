package io.bihuan.recruiting;

import io.bihuan.job.TimerHandler;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to applications when their time comes: the decision presses, the record goes. */
@Configuration(proxyBeanMethods = false)
class ApplicantTimers {

    @Bean
    TimerHandler applicantReminder(ApplicantDesk desk) {
        return new Handler(ApplicantDesk.REMIND, (id, _) -> desk.remind(id));
    }

    @Bean
    TimerHandler applicantErasure(DecisionDesk desk) {
        return new Handler(DecisionDesk.ERASE, desk::timeIsOver);
    }

    @FunctionalInterface
    private interface Deed {
        void of(UUID id, Instant dueAt);
    }

    private record Handler(String kind, Deed deed) implements TimerHandler {

        @Override
        public void fire(String key, Instant dueAt) {
            deed.of(UUID.fromString(key), dueAt);
        }
    }
}
