package io.bihuan.care;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The call list: the next customer, and what came of it. */
@Service
@Transactional
public class CareDesk {

    private static final Duration HELD = Duration.ofMinutes(30);
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String SELECT = """
            select id, course_id, campaign, customer_id, step, steps, due_at, until_at, attempts, taken_by
              from care.task
            """;

    private static final String DUE = """
             where state = 'OPEN'
               and due_at <= :now
               and until_at > :now
               and (:branch::uuid is null or branch_id = :branch::uuid or branch_id is null)
            """;

    private final JdbcClient jdbc;
    private final Courses courses;
    private final Clearance clearance;
    private final Standards standards;
    private final Audit audit;
    private final Clock clock;

    CareDesk(JdbcClient jdbc, Courses courses, Clearance clearance, Standards standards, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.courses = courses;
        this.clearance = clearance;
        this.standards = standards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody is contacted now. */
    @Transactional(readOnly = true)
    public boolean quiet() {
        var now = clock.instant();
        return rules(now).quiet(LocalTime.ofInstant(now, clock.getZone()));
    }

    /** What is due in a branch, what runs out first standing first. */
    @Transactional(readOnly = true)
    public List<CareTask> due(@Nullable UUID branchId, int limit) {
        return jdbc.sql(SELECT + DUE + " order by until_at, id limit :limit")
                .param("now", Timestamp.from(clock.instant()))
                .param("branch", branchId)
                .param("limit", limit)
                .query(CareTask.class)
                .list();
    }

    /** What somebody has before them. */
    @Transactional(readOnly = true)
    public Optional<CareTask> heldBy(UUID staffId) {
        return jdbc.sql(SELECT + " where taken_by = :me and state = 'OPEN' and taken_at > :since limit 1")
                .param("me", staffId)
                .param("since", Timestamp.from(clock.instant().minus(HELD)))
                .query(CareTask.class)
                .optional();
    }

    /**
     * Gives somebody the next contact, which nobody else is given meanwhile. Who may not be contacted any more, or was
     * contacted too often, is passed over. Empty in quiet hours, and where nothing is due.
     */
    public Optional<CareTask> next(SignedIn me) {
        var held = heldBy(me.staffId());
        if (held.isPresent() || quiet()) {
            return held;
        }
        var now = clock.instant();
        for (; ; ) {
            var found = jdbc.sql(SELECT + DUE + """
                               and (taken_by is null or taken_at < :since)
                             order by until_at, id
                             limit 1
                               for update skip locked
                            """)
                    .param("now", Timestamp.from(now))
                    .param("since", Timestamp.from(now.minus(HELD)))
                    .param("branch", me.branchId())
                    .query(CareTask.class)
                    .optional();
            if (found.isEmpty() || clearance.isGiven(found.get(), now)) {
                found.ifPresent(task -> jdbc.sql("update care.task set taken_by = :me, taken_at = :now where id = :id")
                        .param("me", me.staffId())
                        .param("now", Timestamp.from(now))
                        .param("id", task.id())
                        .update());
                return found;
            }
        }
    }

    /** Notes what came of the contact that somebody has before them; false where it is not theirs any more. */
    public boolean note(UUID id, Outcome outcome, String note, SignedIn me) {
        var now = clock.instant();
        var task = jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(CareTask.class)
                .optional()
                .orElseThrow(() -> new NotFound("care task " + id));
        if (!me.staffId().equals(task.takenBy())) {
            return false;
        }
        var again = outcome == Outcome.NOT_REACHED
                && task.attempts() + 1 < rules(now).attempts()
                && now.plus(A_DAY).isBefore(task.untilAt());
        var noted = jdbc.sql("""
                                update care.task
                                   set state = :state, attempts = attempts + 1, outcome = :outcome, note = :note,
                                       taken_by = null, done_by = :me, done_at = :now, due_at = :due
                                 where id = :id
                                   and state = 'OPEN'
                                """)
                        .param("state", again ? "OPEN" : "DONE")
                        .param("outcome", outcome.name())
                        .param("note", note.strip())
                        .param("me", me.staffId())
                        .param("now", Timestamp.from(now))
                        .param("due", Timestamp.from(again ? now.plus(A_DAY) : task.dueAt()))
                        .param("id", id)
                        .update()
                == 1;
        if (noted) {
            follow(task, outcome, me, now);
            audit.did(me.staffId(), "care.noted", "care-task", id.toString(), Map.of("outcome", outcome.name()));
        }
        return noted;
    }

    /** Puts back what somebody has before them. */
    public void putBack(UUID id, SignedIn me) {
        jdbc.sql("update care.task set taken_by = null where id = :id and taken_by = :me and state = 'OPEN'")
                .param("id", id)
                .param("me", me.staffId())
                .update();
    }

    /** Closes what ran out of time, in one stroke along its index; says how many there were. */
    int closeMissed() {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("update care.task set state = 'MISSED' where state = 'OPEN' and until_at <= :now")
                .param("now", now)
                .update();
    }

    private void follow(CareTask task, Outcome outcome, SignedIn me, Instant now) {
        if (outcome == Outcome.DECLINED) {
            jdbc.sql("""
                            insert into care.decline (customer_id, declined_at, noted_by)
                            values (:customer, :now, :me)
                            on conflict do nothing
                            """)
                    .param("customer", task.customerId())
                    .param("now", Timestamp.from(now))
                    .param("me", me.staffId())
                    .update();
            courses.stop(task.customerId(), null, "DECLINED", now);
        } else if (outcome != Outcome.NOT_REACHED && outcome != Outcome.WRITTEN && task.campaign() == Campaign.SILENT) {
            courses.stop(task.customerId(), Campaign.SILENT, "ANSWERED", now);
        } else if (task.step() == task.steps()) {
            jdbc.sql("update care.course set state = 'DONE', ended_at = :now where id = :id and state = 'RUNNING'")
                    .param("now", Timestamp.from(now))
                    .param("id", task.courseId())
                    .update();
        }
    }

    private CareStandard rules(Instant at) {
        return standards.inForce(CareStandard.class, at).rules();
    }
}
