package io.bihuan.training;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions that were missed, until they are made up: in the one they are bound to, or any later one of the course (M-13). */
@Service
@Transactional
public class MakeUps {

    private final Sessions sessions;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    MakeUps(Sessions sessions, Standards standards, Deadlines deadlines, Audit audit, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.standards = standards;
        this.deadlines = deadlines;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Owed(
            UUID staffId,
            UUID sessionId,
            String state,
            @Nullable UUID madeSessionId) {}

    /**
     * Settles what a session that closes means: who took part has made up whatever of the course they missed before; who
     * did not owes it, unless they owe an earlier one of the course already, which is then free to be bound anew.
     */
    void settle(Session session) {
        jdbc.sql("""
                        update training.make_up
                           set done_at = :at, made_session_id = :session
                         where done_at is null
                           and session_id in (
                               select id from training.session where course_id = :course and starts_at < :starts)
                           and staff_id in (
                               select staff_id
                                 from training.seat
                                where session_id = :session
                                  and state in ('ON_TIME', 'LATE'))
                        """)
                .param("at", Timestamp.from(session.startsAt()))
                .param("session", session.id())
                .param("course", session.courseId())
                .param("starts", Timestamp.from(session.startsAt()))
                .update();
        unbind(session.id());
        jdbc.sql("""
                        insert into training.make_up (session_id, staff_id)
                        select seat.session_id, seat.staff_id
                          from training.seat
                         where seat.session_id = :session
                           and seat.state in ('ABSENT', 'EXCUSED')
                           and not exists (
                               select 1
                                 from training.make_up owed
                                 join training.session missed on missed.id = owed.session_id
                                where owed.staff_id = seat.staff_id
                                  and owed.done_at is null
                                  and missed.course_id = :course)
                        on conflict do nothing
                        """)
                .param("session", session.id())
                .param("course", session.courseId())
                .update();
    }

    /** What was to be made up in a session is bound to none. */
    void unbind(UUID sessionId) {
        jdbc.sql("""
                        update training.make_up
                           set made_session_id = null, bound_by = null
                         where made_session_id = :session
                           and done_at is null
                        """).param("session", sessionId).update();
    }

    /** Binds what somebody missed to a session ahead, and expects them there. */
    public Binding bind(UUID missedId, UUID staffId, UUID intoId, UUID by) {
        var into = sessions.hold(intoId);
        var missed = sessions.require(missedId);
        if (owed(staffId).stream().noneMatch(owed -> owed.missed().id().equals(missedId))) {
            return new Binding.NotOwed();
        }
        if (!into.courseId().equals(missed.courseId())) {
            return new Binding.OtherCourse();
        }
        if (into.cancelledAt() != null
                || into.closedAt() != null
                || !into.startsAt().isAfter(clock.instant())) {
            return new Binding.NotAhead();
        }
        var roster = sessions.roster(intoId);
        var there = roster.stream().anyMatch(seat -> seat.staffId().equals(staffId));
        if (!there && roster.size() >= into.seats()) {
            return new Binding.Full();
        }
        sessions.expect(intoId, List.of(staffId));
        jdbc.sql("""
                        update training.make_up
                           set made_session_id = :into, bound_by = :by
                         where session_id = :missed
                           and staff_id = :staff
                        """)
                .param("into", intoId)
                .param("by", by)
                .param("missed", missedId)
                .param("staff", staffId)
                .update();
        audit.did(by, "session.make-up-bound", "session", intoId);
        return new Binding.Bound(into.startsAt());
    }

    /** What one person owes, the most pressing first. */
    @Transactional(readOnly = true)
    public List<MakeUp> owed(UUID staffId) {
        return read(jdbc.sql("""
                        select owed.staff_id, owed.session_id, seat.state, owed.made_session_id
                          from training.make_up owed
                          join training.seat on seat.session_id = owed.session_id and seat.staff_id = owed.staff_id
                         where owed.done_at is null
                           and owed.staff_id = :staff
                        """).param("staff", staffId).query(Owed.class).list());
    }

    /** What everybody in the reader's branch owes, the most pressing first. */
    @Transactional(readOnly = true)
    public List<MakeUp> owed(SignedIn reader) {
        return read(jdbc.sql("""
                        select owed.staff_id, owed.session_id, seat.state, owed.made_session_id
                          from training.make_up owed
                          join training.seat on seat.session_id = owed.session_id and seat.staff_id = owed.staff_id
                          join training.session missed on missed.id = owed.session_id
                         where owed.done_at is null
                           and (:branch::uuid is null or missed.branch_id is null or missed.branch_id = :branch::uuid)
                        """)
                .param("branch", reader.branchId())
                .query(Owed.class)
                .list());
    }

    /** Sessions ahead of some courses in which something can be made up, the earliest first. */
    @Transactional(readOnly = true)
    public List<Session> ahead(Collection<UUID> courses, SignedIn reader) {
        return jdbc.sql(Sessions.SELECT + """
                         where course_id = any(:courses)
                           and starts_at > :now
                           and cancelled_at is null
                           and closed_at is null
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                         order by starts_at
                        """)
                .param("courses", courses.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("branch", reader.branchId())
                .query(Session.class)
                .list();
    }

    private List<MakeUp> read(List<Owed> owed) {
        var known = sessions.byIds(owed.stream()
                .flatMap(one -> Stream.of(one.sessionId(), one.madeSessionId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return owed.stream()
                .map(one -> makeUp(one, known))
                .sorted(Comparator.comparing(MakeUp::dueAt))
                .toList();
    }

    private MakeUp makeUp(Owed owed, Map<UUID, Session> known) {
        var missed = Objects.requireNonNull(known.get(owed.sessionId()));
        var term = standards.of(TrainingStandard.class, missed.standard()).makeUpTerm();
        return new MakeUp(
                owed.staffId(),
                missed,
                SeatState.valueOf(owed.state()),
                deadlines.due(missed.endsAt(), term).dueAt(),
                owed.madeSessionId() == null ? null : known.get(owed.madeSessionId()));
    }
}
