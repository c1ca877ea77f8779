package io.bihuan.training;

import io.bihuan.coverage.Ahead;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions without a record, as what is still to be held. */
@Repository
class ComingSessions implements Ahead {

    private final JdbcClient jdbc;
    private final Clock clock;

    ComingSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Coming> between(LocalDate from, LocalDate until, @Nullable UUID branchId) {
        return jdbc.sql("""
                        select course_id, coalesce(plan_line, item_id, id) as counts_as, starts_at
                          from training.session
                         where starts_at >= :from
                           and starts_at < :until
                           and closed_at is null
                           and cancelled_at is null
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                        """)
                .param("from", Timestamp.from(from.atStartOfDay(clock.getZone()).toInstant()))
                .param(
                        "until",
                        Timestamp.from(
                                until.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .param("branch", branchId)
                .query((row, number) -> new Coming(
                        row.getObject("course_id", UUID.class),
                        row.getObject("counts_as", UUID.class),
                        row.getTimestamp("starts_at")
                                .toInstant()
                                .atZone(clock.getZone())
                                .toLocalDate()))
                .list();
    }
}
