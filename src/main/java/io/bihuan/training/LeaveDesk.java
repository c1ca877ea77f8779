package io.bihuan.training;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leave from sessions: asked in time, decided by the supervisor; later only the supervisor excuses, with a reason. */
@Service
@Transactional
public class LeaveDesk {

    private static final String SELECT = """
            select id, session_id, staff_id, reason, asked_at, decided_by, decided_at, granted, overruled
              from training.leave
            """;

    private final Sessions sessions;
    private final Standards standards;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    LeaveDesk(Sessions sessions, Standards standards, Audit audit, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.standards = standards;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for leave from a session, in writing and in time (M-13). */
    public Leave ask(UUID sessionId, UUID staffId, String reason) {
        var session = sessions.hold(sessionId);
        var seat = sessions.seat(sessionId, staffId);
        if (seat.isEmpty()) {
            return new Leave.NotOnRoster();
        }
        if (reason.isBlank()) {
            return new Leave.NoReason();
        }
        var latest = session.startsAt()
                .minus(standards.of(TrainingStandard.class, session.standard()).leaveBefore());
        if (clock.instant().isAfter(latest)) {
            return new Leave.TooLate(latest);
        }
        if (seat.get().state() == SeatState.EXCUSED || waiting(sessionId, staffId)) {
            return new Leave.AlreadyAsked();
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into training.leave (id, session_id, staff_id, reason, asked_at)
                        values (:id, :session, :staff, :reason, :now)
                        """)
                .param("id", id)
                .param("session", sessionId)
                .param("staff", staffId)
                .param("reason", reason.strip())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return new Leave.Asked(id);
    }

    /** Grants or refuses leave that was asked for. What was decided stays decided. */
    public void decide(UUID leaveId, boolean granted, UUID by) {
        var leave = require(leaveId);
        sessions.hold(leave.sessionId());
        var decided = jdbc.sql("""
                        update training.leave
                           set decided_by = :by, decided_at = :now, granted = :granted
                         where id = :id
                           and decided_at is null
                        """)
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("granted", granted)
                .param("id", leaveId)
                .update();
        if (decided == 1 && granted) {
            excuse(leave.sessionId(), leave.staffId());
        }
        audit.did(by, granted ? "leave.granted" : "leave.refused", "leave", leaveId);
    }

    /** One request for leave. */
    @Transactional(readOnly = true)
    public LeaveRequest require(UUID leaveId) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", leaveId)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("leave " + leaveId));
    }

    /** Excuses somebody after the time to ask; the reason is kept, and that it overruled the rule. */
    public void overrule(UUID sessionId, UUID staffId, String reason, UUID by) {
        sessions.hold(sessionId);
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into training.leave
                               (id, session_id, staff_id, reason, asked_at, decided_by, decided_at, granted, overruled)
                        values (:id, :session, :staff, :reason, :now, :by, :now, true, true)
                        """)
                .param("id", Ids.next())
                .param("session", sessionId)
                .param("staff", staffId)
                .param("reason", reason.strip())
                .param("now", now)
                .param("by", by)
                .update();
        excuse(sessionId, staffId);
        audit.did(by, "leave.overruled", "session", sessionId);
    }

    /** The leave of a session's people, the latest first. */
    @Transactional(readOnly = true)
    public List<LeaveRequest> of(UUID sessionId) {
        return jdbc.sql(SELECT + " where session_id = :session order by asked_at desc")
                .param("session", sessionId)
                .query((row, number) -> read(row))
                .list();
    }

    /** All leave that waits for a decision in the person's branch, the oldest first. */
    @Transactional(readOnly = true)
    public List<LeaveRequest> waiting(SignedIn person) {
        return jdbc.sql(SELECT + """
                         where decided_at is null
                           and session_id in (
                               select id
                                 from training.session
                                where cancelled_at is null
                                  and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid))
                         order by asked_at
                        """)
                .param("branch", person.branchId())
                .query((row, number) -> read(row))
                .list();
    }

    /** How many have asked for leave and wait for an answer. */
    @Transactional(readOnly = true)
    public int countWaiting(SignedIn person) {
        return jdbc.sql("""
                        select count(*)
                          from training.leave
                          join training.session on session.id = leave.session_id
                         where decided_at is null
                           and cancelled_at is null
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                        """)
                .param("branch", person.branchId())
                .query(Integer.class)
                .single();
    }

    private boolean waiting(UUID sessionId, UUID staffId) {
        return of(sessionId).stream()
                .anyMatch(leave -> leave.waits() && leave.staffId().equals(staffId));
    }

    private void excuse(UUID sessionId, UUID staffId) {
        var seat = sessions.seat(sessionId, staffId).orElseThrow(() -> new NotFound("seat of " + staffId));
        if (seat.state() == SeatState.EXPECTED || seat.state() == SeatState.ABSENT) {
            sessions.sit(
                    new Seat(sessionId, staffId, SeatState.EXCUSED, null, 0, null, null, 0, seat.place(), seat.note()));
        }
    }

    private static LeaveRequest read(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new LeaveRequest(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("decided_by", UUID.class),
                decided == null ? null : decided.toInstant(),
                row.getBoolean("granted"),
                row.getBoolean("overruled"));
    }
}
