package io.bihuan.job;

import io.bihuan.database.Partitions;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the tables that are split by month three months ahead. */
@Component
class PartitionsKept implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionsKept.class);

    private final Partitions partitions;
    private final Clock clock;

    PartitionsKept(Partitions partitions, Clock clock) {
        this.partitions = partitions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "database.partitions";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(6));
    }

    @Override
    public void run() {
        var month = YearMonth.now(clock);
        var last = month.plusMonths(Partitions.AHEAD);
        partitions.keep(month, last);
        var missing = partitions.missing(month, last);
        if (!missing.isEmpty()) {
            LOG.error("months without a place to be written to: {}", missing);
        }
    }
}
