package io.bihuan.training;

import io.bihuan.calendar.Deadlines;
import io.bihuan.standard.Standards;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person has taken part in, and what they have missed and owe. */
@Service
@Transactional(readOnly = true)
public class Attendance {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Standards standards;
    private final Deadlines deadlines;

    Attendance(JdbcClient jdbc, Sessions sessions, Standards standards, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.standards = standards;
        this.deadlines = deadlines;
    }

    /** A person's seat with its session. */
    public record Mine(Session session, Seat seat) {}

    /** Somebody who missed a session and has not made it up; due by the given instant. */
    public record MakeUp(UUID staffId, Session missed, SeatState state, Instant dueAt) {}

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
        return jdbc
                .sql(Sessions.SEAT + " where staff_id = :staff")
                .param("staff", staffId)
                .query((row, number) -> Sessions.seat(row))
                .list()
                .stream()
                .map(seat -> new Mine(sessions.require(seat.sessionId()), seat))
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

    /** Who missed a session and has not been to the course since (M-13), of one person or, for null, of all. */
    public List<MakeUp> owedMakeUps(@Nullable UUID staffId) {
        return jdbc
                .sql(Sessions.SEAT + """
                         where state in ('ABSENT', 'EXCUSED')
                           and (:staff::uuid is null or staff_id = :staff::uuid)
                           and exists (
                               select 1
                                 from training.session
                                where session.id = seat.session_id
                                  and session.closed_at is not null)
                           and not exists (
                               select 1
                                 from training.session missed
                                 join training.session made on made.course_id = missed.course_id
                                      and made.starts_at > missed.starts_at
                                 join training.seat there on there.session_id = made.id
                                where missed.id = seat.session_id
                                  and there.staff_id = seat.staff_id
                                  and there.state in ('ON_TIME', 'LATE'))
                        """)
                .param("staff", staffId)
                .query((row, number) -> Sessions.seat(row))
                .list()
                .stream()
                .map(this::makeUp)
                .sorted(java.util.Comparator.comparing(MakeUp::dueAt))
                .toList();
    }

    private MakeUp makeUp(Seat seat) {
        var session = sessions.require(seat.sessionId());
        var term = standards.of(TrainingStandard.class, session.standard()).makeUpTerm();
        return new MakeUp(
                seat.staffId(),
                session,
                seat.state(),
                deadlines.due(session.endsAt(), term).dueAt());
    }
}
