package io.bihuan.training;

import io.bihuan.instructor.LessonsAhead;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that are scheduled and have no record yet, as hours of those who will teach them. */
@Component
class ScheduledLessons implements LessonsAhead {

    private final JdbcClient jdbc;

    ScheduledLessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Hours(UUID instructorId, BigDecimal hours) {}

    @Override
    public Map<UUID, BigDecimal> hours(Instant from, Instant until) {
        return jdbc
                .sql("""
                        select instructor_id, sum(hours) as hours
                          from training.session
                         where starts_at >= :from
                           and starts_at < :until
                           and closed_at is null
                           and cancelled_at is null
                         group by instructor_id
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Hours.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Hours::instructorId, Hours::hours));
    }
}
