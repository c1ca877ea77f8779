package io.bihuan.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person was expected at and has taken part in. */
@Service
@Transactional(readOnly = true)
public class Attendance {

    private final JdbcClient jdbc;
    private final Sessions sessions;

    Attendance(JdbcClient jdbc, Sessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** A person's seat with its session. */
    public record Mine(Session session, Seat seat) {}

    /** What somebody took part in: a session with a record, the class hours of that record, and who taught. */
    public record Taken(UUID staffId, UUID courseId, UUID instructorId, Instant startsAt, BigDecimal hours) {}

    /** What these people took part in, the earliest first: one question for all of them. */
    public List<Taken> takenBy(Collection<UUID> staff) {
        return jdbc.sql("""
                        select seat.staff_id, session.course_id, session.instructor_id, session.starts_at, session.hours
                          from training.seat
                          join training.session on session.id = seat.session_id
                         where seat.staff_id = any(:staff)
                           and seat.state in ('ON_TIME', 'LATE')
                           and session.closed_at is not null
                         order by session.starts_at
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query(Taken.class)
                .list();
    }

    /** A person's sessions, the latest first. */
    public List<Mine> of(UUID staffId) {
        var seats = jdbc.sql(Sessions.SEAT + " where staff_id = :staff")
                .param("staff", staffId)
                .query((row, number) -> Sessions.seat(row))
                .list();
        var known = sessions.byIds(seats.stream().map(Seat::sessionId).toList());
        return seats.stream()
                .map(seat -> new Mine(Objects.requireNonNull(known.get(seat.sessionId())), seat))
                .sorted((one, other) ->
                        other.session().startsAt().compareTo(one.session().startsAt()))
                .toList();
    }

    /** Class hours that a person has taken part in, in sessions with a record. */
    public BigDecimal hoursOf(UUID staffId) {
        return jdbc.sql("""
                        select coalesce(sum(session.hours), 0)
                          from training.seat
                          join training.session on session.id = seat.session_id
                         where seat.staff_id = :staff
                           and seat.state in ('ON_TIME', 'LATE')
                           and session.closed_at is not null
                        """).param("staff", staffId).query(BigDecimal.class).single();
    }

    /** The courses that a person has taken part in, by sessions with a record. */
    public Set<UUID> coursesOf(UUID staffId) {
        return Set.copyOf(
                jdbc.sql("""
                        select distinct session.course_id
                          from training.seat
                          join training.session on session.id = seat.session_id
                         where seat.staff_id = :staff
                           and seat.state in ('ON_TIME', 'LATE')
                           and session.closed_at is not null
                        """).param("staff", staffId).query(UUID.class).list());
    }
}
