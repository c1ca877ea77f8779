package io.bihuan.training;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people ask about sessions. */
@Service
@Transactional(readOnly = true)
public class SessionLists {

    private static final String ROW = """
            select session.id, session.course_id, session.topic, session.starts_at, session.ends_at, session.place,
                   session.instructor_id, session.standard, session.cancelled_at, session.closed_at,
                   count(seat.staff_id) as expected,
                   count(seat.staff_id) filter (where seat.state in ('ON_TIME', 'LATE')) as present
              from training.session
              left join training.seat on seat.session_id = session.id
             where (:branch::uuid is null or session.branch_id is null or session.branch_id = :branch::uuid)
            """;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Standards standards;
    private final Clock clock;

    SessionLists(JdbcClient jdbc, Sessions sessions, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.standards = standards;
        this.clock = clock;
    }

    /**
     * A session in a list.
     *
     * @param expected how many are on the roster
     * @param present how many have signed in
     */
    public record Row(
            UUID id,
            UUID courseId,
            String topic,
            Instant startsAt,
            Instant endsAt,
            String place,
            UUID instructorId,
            UUID standard,
            @Nullable Instant cancelledAt,
            @Nullable Instant closedAt,
            int expected,
            int present) {}

    /** Sessions that begin within the time, the earliest first. */
    public List<Row> between(Instant from, Instant until, SignedIn person) {
        return jdbc.sql(ROW + """
                           and session.starts_at >= :from
                           and session.starts_at < :until
                         group by session.id
                         order by session.starts_at
                        """)
                .param("branch", person.branchId())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Row.class)
                .list();
    }

    /** Sessions that are over and have no record yet, the oldest first. */
    public List<Row> withoutRecord(SignedIn person) {
        return jdbc.sql(ROW + """
                           and session.ends_at < :now
                           and session.closed_at is null
                           and session.cancelled_at is null
                         group by session.id
                         order by session.starts_at
                        """)
                .param("branch", person.branchId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Row.class)
                .list();
    }

    /** How many sessions are over and have no record yet. */
    public int countWithoutRecord(SignedIn person) {
        return jdbc.sql("""
                        select count(*)
                          from training.session
                         where ends_at < :now
                           and closed_at is null
                           and cancelled_at is null
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                        """)
                .param("branch", person.branchId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** Sessions that somebody led, that are over and have no record yet, the oldest first. */
    public List<Row> withoutRecordOf(SignedIn instructor, int limit) {
        return jdbc.sql(ROW + """
                           and session.id in (
                               select id
                                 from training.session
                                where instructor_id = :instructor
                                  and ends_at < :now
                                  and closed_at is null
                                  and cancelled_at is null
                                order by ends_at, id
                                limit :limit)
                         group by session.id
                         order by session.ends_at, session.id
                        """)
                .param("branch", instructor.branchId())
                .param("instructor", instructor.staffId())
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Sessions that began before now, the latest first. */
    public List<Row> past(int limit, int skip, SignedIn person) {
        return jdbc.sql(ROW + """
                           and session.starts_at < :now
                         group by session.id
                         order by session.starts_at desc
                         limit :limit offset :skip
                        """)
                .param("branch", person.branchId())
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .param("skip", skip)
                .query(Row.class)
                .list();
    }

    /** Sessions that were held or will be for a plan's item or a course. */
    public List<Row> of(UUID itemOrCourse, SignedIn person) {
        return jdbc.sql(ROW + """
                           and (session.item_id = :id or session.course_id = :id)
                         group by session.id
                         order by session.starts_at desc
                        """)
                .param("branch", person.branchId())
                .param("id", itemOrCourse)
                .query(Row.class)
                .list();
    }

    /** The session, for those of its branch who run sessions or read plans or competences, and for those on its roster. */
    public Session require(UUID id, SignedIn person) {
        var session = sessions.require(id);
        var sees = (person.may(Permission.SESSION_RUN)
                        || person.may(Permission.PLAN_READ)
                        || person.may(Permission.COMPETENCE_READ))
                && (person.branchId() == null
                        || session.branchId() == null
                        || person.branchId().equals(session.branchId()));
        if (!sees && sessions.seat(id, person.staffId()).isEmpty()) {
            throw new NotFound("session " + id);
        }
        return session;
    }

    /** Everybody expected at a session. */
    public List<Seat> roster(UUID id) {
        return sessions.roster(id);
    }

    /** A person's seat. */
    public Optional<Seat> seat(UUID id, UUID staffId) {
        return sessions.seat(id, staffId);
    }

    /** How far a session is now. */
    public SessionState state(Session session) {
        return session.state(clock.instant(), standards.of(TrainingStandard.class, session.standard()));
    }

    /** How far a session of a list is now. */
    public SessionState state(Row row) {
        if (row.cancelledAt() != null) {
            return SessionState.CANCELLED;
        }
        if (row.closedAt() != null) {
            return SessionState.CLOSED;
        }
        var now = clock.instant();
        var opens = row.startsAt()
                .minus(standards.of(TrainingStandard.class, row.standard()).signInOpens());
        if (now.isBefore(opens)) {
            return SessionState.PLANNED;
        }
        if (now.isBefore(row.startsAt())) {
            return SessionState.SIGN_IN;
        }
        return now.isAfter(row.endsAt()) ? SessionState.OVER : SessionState.RUNNING;
    }

    /** By when one has to have signed in to be on time (M-13). */
    public Instant onTimeUntil(Session session) {
        return session.startsAt()
                .minus(standards.of(TrainingStandard.class, session.standard()).presentBefore());
    }

    /** Until when leave can be asked (M-13). */
    public Instant leaveUntil(Session session) {
        return session.startsAt()
                .minus(standards.of(TrainingStandard.class, session.standard()).leaveBefore());
    }
}
