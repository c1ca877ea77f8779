package io.bihuan.assessment;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a sitting but answering, which {@link AnswerSheets} keeps. */
@Service
@Transactional
public class SittingDesk {

    private static final int LONGEST_NOTE = 300;

    private final JdbcClient jdbc;
    private final Admission admission;
    private final Submissions submissions;
    private final Traces traces;
    private final Timers timers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SittingDesk(
            JdbcClient jdbc,
            Admission admission,
            Submissions submissions,
            Traces traces,
            Timers timers,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.admission = admission;
        this.submissions = submissions;
        this.traces = traces;
        this.timers = timers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Begins an exam: the clock runs, and a timer will hand in whether or not anybody is there. */
    public Starting start(ExamId exam, UUID staffId, String device) {
        var starting = admission.start(exam, staffId, device);
        if (starting instanceof Starting.Started) {
            events.publishEvent(new SittingStirred(exam.value()));
        }
        return starting;
    }

    /** Goes on at this device; answers from the one before are refused from now on. Whether it was another one. */
    public boolean moveTo(SittingId id, UUID staffId, String device) {
        var moved = jdbc.sql("""
                        update assessment.sitting
                           set device = :device
                         where id = :id
                           and staff_id = :staff
                           and submitted_at is null
                           and device <> :device
                        """)
                .param("device", device)
                .param("id", id.value())
                .param("staff", staffId)
                .update();
        if (moved == 1) {
            traces.add(id, Trace.DEVICE, clock.instant(), staffId);
        }
        return moved == 1;
    }

    /**
     * Writes down what the candidate's page noticed, for a person to judge; only while the sitting runs.
     *
     * @param seconds how long it lasted, where that is known
     */
    public void noticed(SittingId id, UUID staffId, Trace what, int seconds) {
        if (what.noticed()) {
            traces.addWhileOpen(id, staffId, what, seconds, clock.instant())
                    .ifPresent(exam -> events.publishEvent(new SittingStirred(exam)));
        }
    }

    /** Hands in for the candidate; a second time changes nothing. */
    public void handIn(SittingId id, UUID staffId) {
        requireOwner(id, staffId);
        submissions.submit(id, Submission.CANDIDATE, staffId, "");
    }

    /** Stops a candidate for a reason that stays with the sitting; what they have answered is marked. */
    public void stop(SittingId id, String ground, UUID by) {
        if (ground.isBlank()) {
            throw new IllegalArgumentException("A sitting is stopped for a reason");
        }
        var reason = ground.strip();
        var kept = reason.length() > LONGEST_NOTE ? reason.substring(0, LONGEST_NOTE) : reason;
        if (submissions.submit(id, Submission.INVIGILATOR, by, kept)) {
            audit.did(by, "sitting.stop", "sitting", id.toString(), Map.of("ground", kept));
        }
    }

    /** Gives a candidate who is at work more time, also past the window. */
    public void extend(SittingId id, int minutes, UUID by) {
        if (minutes < 1 || minutes > 600) {
            throw new IllegalArgumentException("An extension of " + minutes + " minutes");
        }
        jdbc.sql("""
                        update assessment.sitting
                           set ends_at = ends_at + make_interval(mins => :minutes)
                         where id = :id
                           and submitted_at is null
                        returning ends_at
                        """)
                .param("minutes", minutes)
                .param("id", id.value())
                .query((row, _) -> row.getTimestamp("ends_at").toInstant())
                .optional()
                .ifPresent(endsAt -> {
                    timers.set(Submissions.TIMER, id.toString(), endsAt);
                    traces.add(id, Trace.EXTENDED, clock.instant(), by, minutes, "");
                    audit.did(
                            by, "sitting.extend", "sitting", id.toString(), Map.of("minutes", String.valueOf(minutes)));
                });
    }

    /**
     * Gives everybody more time: those at work until later, those who begin later as much extra. The timers of those at
     * work still stand at the old end; each finds that it was moved, and waits again.
     */
    public void extendAll(ExamId exam, int minutes, UUID by) {
        if (minutes < 1 || minutes > 600) {
            throw new IllegalArgumentException("An extension of " + minutes + " minutes");
        }
        jdbc.sql("""
                        with later as (
                            update assessment.sitting
                               set ends_at = ends_at + make_interval(mins => :minutes)
                             where exam_id = :exam
                               and submitted_at is null
                            returning id
                        ), granted as (
                            update assessment.candidate
                               set extra_minutes = extra_minutes + :minutes
                             where exam_id = :exam
                        )
                        insert into assessment.trace (id, sitting_id, at, kind, minutes, by_id)
                        select gen_random_uuid(), id, :now, 'EXTENDED', :minutes, :by
                          from later
                        """)
                .param("minutes", minutes)
                .param("exam", exam.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        audit.did(by, "exam.extend", "exam", exam.toString(), Map.of("minutes", String.valueOf(minutes)));
    }

    /**
     * Says something to one candidate, or to all who sit the exam; their pages show it within half a minute.
     *
     * @param only the sitting of the one, or null for all
     */
    public void tell(ExamId exam, @Nullable SittingId only, String words, UUID by) {
        jdbc.sql("""
                        insert into assessment.message (id, exam_id, sitting_id, words, at, by_id)
                        values (:id, :exam, :sitting, :words, :now, :by)
                        """)
                .param("id", Ids.next())
                .param("exam", exam.value())
                .param("sitting", only == null ? null : only.value())
                .param("words", words.strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        audit.did(by, "exam.tell", "exam", exam.value());
    }

    void timeIsUp(SittingId id) {
        submissions.timeIsUp(id);
    }

    private void requireOwner(SittingId id, UUID staffId) {
        var owned = jdbc.sql("select id from assessment.sitting where id = :id and staff_id = :staff")
                .param("id", id.value())
                .param("staff", staffId)
                .query(UUID.class)
                .optional();
        if (owned.isEmpty()) {
            throw new NotFound("sitting " + id);
        }
    }
}
