package io.bihuan.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away what the door need not remember any longer. Any node may do it, also several at once. */
@Component
class Sweep {

    private final JdbcClient jdbc;
    private final Clock clock;

    Sweep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        before("delete from access.attempt where last_at < :then", Duration.ofHours(24));
        before("delete from access.usage where minute < :then", Duration.ofMinutes(10));
        before("delete from access.invitation where expires_at < :then", Duration.ofDays(30));
    }

    private void before(String statement, Duration age) {
        jdbc.sql(statement)
                .param("then", Timestamp.from(clock.instant().minus(age)))
                .update();
    }
}
