package io.bihuan.training;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves sessions to another time, room or instructor; whoever is expected hears of it, and what was stays known. */
@Service
@Transactional
public class MovingDesk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Sessions sessions;
    private final SessionDesk desk;
    private final Notices notices;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    MovingDesk(Sessions sessions, SessionDesk desk, Notices notices, Audit audit, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.notices = notices;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Moves a session that has not begun, unless the instructor, the room or the people are taken. */
    public Moving move(UUID sessionId, NewTime to, String reason, SignedIn by) {
        var session = sessions.hold(sessionId);
        var refusal = refusal(session, to);
        if (refusal != null) {
            return refusal;
        }
        var collision = desk.collision(
                new NewSession(
                        session.courseId(),
                        session.itemId(),
                        to.startsAt(),
                        to.endsAt(),
                        to.place(),
                        to.instructorId(),
                        session.seats(),
                        expected(sessionId),
                        session.link()),
                Set.of(sessionId));
        return collision == null ? moved(session, to, reason, by) : new Moving.Collides(collision);
    }

    /** Moves a session that has not begun, for whoever has looked for collisions already. */
    Moving put(UUID sessionId, NewTime to, String reason, SignedIn by) {
        var session = sessions.hold(sessionId);
        var refusal = refusal(session, to);
        return refusal == null ? moved(session, to, reason, by) : refusal;
    }

    private @Nullable Moving refusal(Session session, NewTime to) {
        var now = clock.instant();
        if (desk.state(session, now) != SessionState.PLANNED) {
            return new Moving.TooLate();
        }
        if (at(session).equals(to)) {
            return new Moving.Unchanged();
        }
        return to.startsAt().isBefore(now) ? new Moving.Past(now) : null;
    }

    private static NewTime at(Session session) {
        return new NewTime(session.startsAt(), session.endsAt(), session.place(), session.instructorId());
    }

    private List<UUID> expected(UUID sessionId) {
        return sessions.roster(sessionId).stream()
                .filter(seat -> seat.state() != SeatState.EXCUSED)
                .map(Seat::staffId)
                .toList();
    }

    private Moving moved(Session session, NewTime to, String reason, SignedIn by) {
        write(session.id(), at(session), to, reason, by.staffId(), clock.instant());
        audit.did(by.staffId(), "session.moved", "session", session.id());
        return new Moving.Moved(tell(session, expected(session.id()), to, reason, by.staffId()));
    }

    /** Where a session had been before, the latest move first. */
    @Transactional(readOnly = true)
    public List<Moved> of(UUID sessionId) {
        return jdbc.sql("""
                        select reason, by_id, at, from_starts_at, from_ends_at, from_place, from_instructor,
                               to_starts_at, to_ends_at, to_place, to_instructor
                          from training.move
                         where session_id = ?
                         order by at desc
                        """).param(sessionId).query((row, _) -> read(row)).list();
    }

    private void write(UUID sessionId, NewTime from, NewTime to, String reason, UUID by, Instant now) {
        jdbc.sql("""
                        insert into training.move (id, session_id, reason, by_id, at, from_starts_at, from_ends_at,
                               from_place, from_instructor, to_starts_at, to_ends_at, to_place, to_instructor)
                        values (:id, :session, :reason, :by, :at, :fromStarts, :fromEnds, :fromPlace, :fromInstructor,
                               :starts, :ends, :place, :instructor)
                        """)
                .param("id", Ids.next())
                .param("session", sessionId)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .param("fromStarts", Timestamp.from(from.startsAt()))
                .param("fromEnds", Timestamp.from(from.endsAt()))
                .param("fromPlace", from.place())
                .param("fromInstructor", from.instructorId())
                .param("starts", Timestamp.from(to.startsAt()))
                .param("ends", Timestamp.from(to.endsAt()))
                .param("place", to.place())
                .param("instructor", to.instructorId())
                .update();
        jdbc.sql("""
                        update training.session
                           set starts_at = :starts, ends_at = :ends, place = :place, instructor_id = :instructor
                         where id = :session
                        """)
                .param("session", sessionId)
                .param("starts", Timestamp.from(to.startsAt()))
                .param("ends", Timestamp.from(to.endsAt()))
                .param("place", to.place())
                .param("instructor", to.instructorId())
                .update();
    }

    private int tell(Session session, List<UUID> expected, NewTime to, String reason, UUID by) {
        var concerned = Stream.concat(expected.stream(), Stream.of(session.instructorId(), to.instructorId()))
                .filter(one -> !one.equals(by))
                .distinct()
                .sorted()
                .toList();
        var words = List.of(
                session.topic(),
                MOMENT.format(session.startsAt().atZone(clock.getZone())),
                MOMENT.format(to.startsAt().atZone(clock.getZone())),
                to.place(),
                reason);
        notices.tellAll(concerned, "training.notice.moved", words, "/sessions/" + session.id(), Tone.WARN);
        return concerned.size();
    }

    private static Moved read(ResultSet row) throws SQLException {
        return new Moved(
                row.getString("reason"),
                row.getObject("by_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                time(row, "from"),
                time(row, "to"));
    }

    private static NewTime time(ResultSet row, String which) throws SQLException {
        return new NewTime(
                row.getTimestamp(which + "_starts_at").toInstant(),
                row.getTimestamp(which + "_ends_at").toInstant(),
                row.getString(which + "_place"),
                row.getObject(which + "_instructor", UUID.class));
    }
}
