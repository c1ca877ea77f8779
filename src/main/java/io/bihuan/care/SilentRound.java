package io.bihuan.care;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds every night who has gone silent since, in batches along the index of when they were last heard of. */
@Component
class SilentRound implements Recurring {

    private static final int BATCH = 500;
    /** Whoever went silent longer ago was found on an earlier night, or was never ours to wake. */
    private static final Duration LOOKED_BACK = Duration.ofDays(31);

    private final JdbcClient jdbc;
    private final Courses courses;
    private final Standards standards;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SilentRound(JdbcClient jdbc, Courses courses, Standards standards, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.standards = standards;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Silent(UUID customerId, @Nullable UUID branchId, Instant lastAt) {}

    @Override
    public String name() {
        return "care.silent";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(3, 40));
    }

    @Override
    public void run() {
        var now = clock.instant();
        var after = standards.inForce(CareStandard.class, now).rules().silentAfterDays();
        var until = now.minus(Duration.ofDays(after));
        var from = new Silent(new UUID(0, 0), null, until.minus(LOOKED_BACK));
        List<Silent> batch;
        do {
            var last = from;
            batch = batch(last, until);
            var found = batch;
            transaction.executeWithoutResult(
                    _ -> found.forEach(each -> courses.silent(each.customerId(), each.branchId(), each.lastAt(), now)));
            from = batch.isEmpty() ? from : batch.getLast();
        } while (batch.size() == BATCH);
    }

    private List<Silent> batch(Silent after, Instant until) {
        return jdbc.sql("""
                        select customer_id, branch_id, last_at
                          from care.heard
                         where (last_at, customer_id) > (:last, :customer)
                           and last_at < :until
                         order by last_at, customer_id
                         limit :batch
                        """)
                .param("last", Timestamp.from(after.lastAt()))
                .param("customer", after.customerId())
                .param("until", Timestamp.from(until))
                .param("batch", BATCH)
                .query(Silent.class)
                .list();
    }
}
