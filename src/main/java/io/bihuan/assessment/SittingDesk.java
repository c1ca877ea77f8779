package io.bihuan.assessment;

import io.bihuan.audit.Audit;
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

    static final String TIMER = "assessment.sitting";

    private final JdbcClient jdbc;
    private final Admission admission;
    private final Marker marker;
    private final Traces traces;
    private final Timers timers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SittingDesk(
            JdbcClient jdbc,
            Admission admission,
            Marker marker,
            Traces traces,
            Timers timers,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.admission = admission;
        this.marker = marker;
        this.traces = traces;
        this.timers = timers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins an exam: draws the paper, shuffles it, starts the clock, and sets the timer that hands in whether or not
     * anybody is there.
     */
    public Starting start(ExamId exam, UUID staffId, String device) {
        return admission.start(exam, staffId, device);
    }

    /** Goes on at this device; answers from the one before are refused from now on. */
    public void moveTo(SittingId id, UUID staffId, String device) {
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
    }

    /** The candidate's page went out of sight, or is seen again. */
    public void seen(SittingId id, UUID staffId, boolean there) {
        var open = jdbc.sql("""
                        select count(*)
                          from assessment.sitting
                         where id = :id
                           and staff_id = :staff
                           and submitted_at is null
                        """)
                .param("id", id.value())
                .param("staff", staffId)
                .query(Integer.class)
                .single();
        if (open == 1) {
            traces.add(id, there ? Trace.RETURNED : Trace.LEFT, clock.instant(), staffId);
        }
    }

    /** Hands in for the candidate; a second time changes nothing. */
    public void handIn(SittingId id, UUID staffId) {
        requireOwner(id, staffId);
        submit(id, Submission.CANDIDATE, staffId);
    }

    /** Stops a candidate; what they have answered is marked. */
    public void stop(SittingId id, UUID by) {
        submit(id, Submission.INVIGILATOR, by);
        audit.did(by, "sitting.stop", "sitting", id.value());
    }

    /** Gives a candidate more time, also past the window. */
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
                    timers.set(TIMER, id.toString(), endsAt);
                    traces.add(id, Trace.EXTENDED, clock.instant(), by, minutes);
                    audit.did(
                            by, "sitting.extend", "sitting", id.toString(), Map.of("minutes", String.valueOf(minutes)));
                });
    }

    /** The time is up: hands in, unless it was extended meanwhile. */
    void timeIsUp(SittingId id) {
        var endsAt = jdbc.sql("select ends_at from assessment.sitting where id = :id and submitted_at is null")
                .param("id", id.value())
                .query((row, _) -> row.getTimestamp("ends_at").toInstant())
                .optional();
        if (endsAt.isPresent() && endsAt.get().isAfter(clock.instant())) {
            timers.set(TIMER, id.toString(), endsAt.get());
        } else if (endsAt.isPresent()) {
            submit(id, Submission.TIME, null);
        }
    }

    private void submit(SittingId id, Submission how, @Nullable UUID by) {
        var now = clock.instant();
        var locked = jdbc.sql("""
                        select id, exam_id, staff_id, paper_id, pass_mark, total, items, ends_at
                          from assessment.sitting
                         where id = :id
                           and submitted_at is null
                           for update
                        """).param("id", id.value()).query(Sitting.class).optional();
        if (locked.isEmpty()) {
            return;
        }
        var sitting = locked.get();
        // Nobody's clock but ours: whoever hands in after the end was handed in by the end.
        var at = now.isAfter(sitting.endsAt()) ? sitting.endsAt() : now;
        var points = marker.mark(sitting, at);
        var score = Score.outOf100(points, sitting.total());
        var passed = Score.passes(score, sitting.passMark());
        jdbc.sql("""
                        update assessment.sitting
                           set submitted_at = :at, submitted_how = :how, points = :points, score = :score, passed = :passed
                         where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("how", how.name())
                .param("points", points)
                .param("score", score)
                .param("passed", passed)
                .param("id", id.value())
                .update();
        timers.cancel(TIMER, id.toString());
        traces.add(id, Trace.SUBMITTED, at, by == null ? sitting.staffId() : by);
        events.publishEvent(new SittingMarked(id.value(), sitting.staffId(), sitting.paperId(), score, passed, at));
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
