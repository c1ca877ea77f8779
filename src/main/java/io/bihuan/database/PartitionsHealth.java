package io.bihuan.database;

import java.time.Clock;
import java.time.YearMonth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Raises the alarm when a month that is about to begin has no place in a table. */
@Component
class PartitionsHealth implements HealthIndicator {

    private final Partitions partitions;
    private final Clock clock;

    PartitionsHealth(Partitions partitions, Clock clock) {
        this.partitions = partitions;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var month = YearMonth.now(clock);
        var missing = partitions.missing(month, month.plusMonths(1));
        return missing.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("missing", missing).build();
    }
}
