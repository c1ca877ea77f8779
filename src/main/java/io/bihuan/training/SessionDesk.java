package io.bihuan.training;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.course.Courses;
import io.bihuan.database.Ids;
import io.bihuan.instructor.Teachers;
import io.bihuan.people.People;
import io.bihuan.points.Offence;
import io.bihuan.points.PointsLedger;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done to a session but signing in, leave and closing. */
@Service
@Transactional
public class SessionDesk {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sessions sessions;
    private final Courses courses;
    private final Teachers teachers;
    private final People people;
    private final MakeUps makeUps;
    private final Standards standards;
    private final PointsLedger points;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionDesk(
            Sessions sessions,
            Courses courses,
            Teachers teachers,
            People people,
            MakeUps makeUps,
            Standards standards,
            PointsLedger points,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.sessions = sessions;
        this.courses = courses;
        this.teachers = teachers;
        this.people = people;
        this.makeUps = makeUps;
        this.standards = standards;
        this.points = points;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Schedules a session, unless the instructor, the room or the people are taken. */
    public Scheduling schedule(NewSession session, SignedIn by) {
        var course = courses.require(session.courseId());
        var refusal = collision(session, Set.of());
        if (refusal != null) {
            return refusal;
        }
        var id = Ids.next();
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var rules = standards.inForce(TrainingStandard.class, session.startsAt());
        var opening = new Sessions.Opening(by.branchId(), secret, rules.version(), by.staffId(), clock.instant());
        sessions.add(id, session, course.chinese(), course.hours(), opening);
        audit.did(by.staffId(), "session.scheduled", "session", id.toString(), Map.of("course", course.code()));
        return new Scheduling.Scheduled(id);
    }

    /** Why it cannot be held then, or null; sessions that are being moved stand in nobody's way where they were. */
    @Nullable
    Scheduling collision(NewSession session, Set<UUID> moved) {
        if (!session.startsAt().isBefore(session.endsAt())) {
            return new Scheduling.EndsBeforeItStarts();
        }
        var people = new HashSet<>(session.roster());
        if (session.seats() < people.size()) {
            return new Scheduling.TooFewSeats(session.seats(), people.size());
        }
        var right = teachers.right(session.instructorId(), session.courseId());
        if (!right.allows()) {
            return new Scheduling.InstructorMayNot(right);
        }
        var from = session.startsAt().atZone(clock.getZone());
        var until = session.endsAt().atZone(clock.getZone());
        var away = this.people
                .find(session.instructorId())
                .flatMap(teacher -> teachers.keeps(
                        teacher.id(), teacher.teamId(), from.toLocalDate(), from.toLocalTime(), until.toLocalTime()));
        if (away.isPresent()) {
            return new Scheduling.InstructorAway(away.get().until());
        }
        for (var other : sessions.between(session.startsAt(), session.endsAt())) {
            if (moved.contains(other.id())) {
                continue;
            }
            if (other.instructorId().equals(session.instructorId())) {
                return new Scheduling.InstructorBusy(other.id());
            }
            if (other.place().equals(session.place())) {
                return new Scheduling.PlaceTaken(other.id());
            }
            var busy = sessions.roster(other.id()).stream()
                    .map(Seat::staffId)
                    .filter(people::contains)
                    .toList();
            if (!busy.isEmpty()) {
                return new Scheduling.PeopleBusy(busy);
            }
        }
        return null;
    }

    /** Expects more people, as far as there are seats; says whether all of them fit. */
    public boolean expect(UUID sessionId, Collection<UUID> staff, UUID by) {
        var session = sessions.hold(sessionId);
        var there = new HashSet<>(
                sessions.roster(sessionId).stream().map(Seat::staffId).toList());
        there.addAll(staff);
        if (there.size() > session.seats() || session.closedAt() != null || session.cancelledAt() != null) {
            return false;
        }
        sessions.expect(sessionId, staff);
        audit.did(by, "session.expected", "session", sessionId);
        return true;
    }

    /** Expects somebody no more, unless they have signed in. */
    public void release(UUID sessionId, UUID staffId, UUID by) {
        sessions.hold(sessionId);
        sessions.release(sessionId, staffId);
        audit.did(by, "session.released", "session", sessionId);
    }

    /** Assigns somebody another seat (M-13); says whether it was free. */
    public boolean place(UUID sessionId, UUID staffId, String place, UUID by) {
        sessions.hold(sessionId);
        var given = sessions.place(sessionId, staffId, place);
        if (given) {
            audit.did(by, "session.placed", "session", sessionId);
        }
        return given;
    }

    /** Remarks on somebody's discipline, which costs points (P-11). */
    public void remark(UUID sessionId, UUID staffId, String note, UUID by) {
        var seat = seat(sessionId, staffId);
        var id = Ids.next();
        var now = clock.instant();
        jdbc.sql("""
                        insert into training.remark (id, session_id, staff_id, note, at, by_id)
                        values (:id, :session, :staff, :note, :at, :by)
                        """)
                .param("id", id)
                .param("session", seat.sessionId())
                .param("staff", staffId)
                .param("note", note)
                .param("at", java.sql.Timestamp.from(now))
                .param("by", by)
                .update();
        points.post(staffId, Offence.DISCIPLINE, "remark:" + id, note, "/sessions/" + sessionId, now, by);
        audit.did(by, "session.remarked", "session", sessionId);
    }

    /** A remark on somebody's discipline in a session. */
    public record Remark(UUID staffId, String note, Instant at, UUID byId) {}

    /** The remarks on discipline in a session, the earliest first. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(UUID sessionId) {
        return jdbc.sql("select staff_id, note, at, by_id from training.remark where session_id = ? order by at, id")
                .param(sessionId)
                .query(Remark.class)
                .list();
    }

    /** Calls a session off, unless it is settled; says whether it did. */
    public boolean cancel(UUID sessionId, String reason, UUID by) {
        var session = sessions.hold(sessionId);
        if (session.closedAt() != null || session.cancelledAt() != null) {
            return false;
        }
        sessions.cancel(sessionId, clock.instant(), reason);
        makeUps.unbind(sessionId);
        audit.did(by, "session.cancelled", "session", sessionId);
        return true;
    }

    /** The code on the instructor's screen at this moment. */
    public CodeOnScreen code(UUID sessionId) {
        var session = sessions.require(sessionId);
        var rules = standards.of(TrainingStandard.class, session.standard());
        var code = new RotatingCode(sessions.secret(sessionId), rules.codeStep());
        var now = clock.instant();
        return new CodeOnScreen(code.at(now), code.left(now), rules.codeStep());
    }

    /** How far the session is at the instant. */
    public SessionState state(Session session, Instant now) {
        return session.state(now, standards.of(TrainingStandard.class, session.standard()));
    }

    private Seat seat(UUID sessionId, UUID staffId) {
        return sessions.seat(sessionId, staffId)
                .orElseThrow(() -> new NotFound("seat of " + staffId + " in session " + sessionId));
    }
}
