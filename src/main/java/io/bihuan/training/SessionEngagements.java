package io.bihuan.training;

import io.bihuan.timetable.Engagements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions that are scheduled take their instructor, their people and their room. */
@Repository
class SessionEngagements implements Engagements {

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionEngagements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Engagement> between(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select coalesce(session.plan_line, session.item_id) as item_id, session.place, session.instructor_id, session.starts_at,
                               session.ends_at,
                               coalesce(array_agg(seat.staff_id) filter (where seat.staff_id is not null),
                                        array[]::uuid[]) as people
                          from training.session
                          left join training.seat on seat.session_id = session.id
                         where session.starts_at >= :from
                           and session.starts_at < :until
                           and session.cancelled_at is null
                         group by session.id
                        """)
                .param("from", Timestamp.from(from.atStartOfDay(clock.getZone()).toInstant()))
                .param(
                        "until",
                        Timestamp.from(
                                until.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .query((row, number) -> engagement(row))
                .list();
    }

    private Engagement engagement(ResultSet row) throws SQLException {
        var people = new HashSet<>(List.of((UUID[]) row.getArray("people").getArray()));
        people.add(row.getObject("instructor_id", UUID.class));
        var starts = row.getTimestamp("starts_at").toInstant().atZone(clock.getZone());
        var ends = row.getTimestamp("ends_at").toInstant().atZone(clock.getZone());
        return new Engagement(
                row.getObject("item_id", UUID.class),
                row.getString("place"),
                people,
                starts.toLocalDate(),
                starts.toLocalTime(),
                ends.toLocalTime());
    }
}
