package io.bihuan.assessment;

import io.bihuan.job.Timers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes papers in, whoever hands them in and whether or not their browser lives. */
@Component
class Submissions {

    static final String TIMER = "assessment.sitting";

    private final JdbcClient jdbc;
    private final Marker marker;
    private final Results results;
    private final WrittenAnswers written;
    private final Traces traces;
    private final Timers timers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            JdbcClient jdbc,
            Marker marker,
            Results results,
            WrittenAnswers written,
            Traces traces,
            Timers timers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.marker = marker;
        this.results = results;
        this.written = written;
        this.traces = traces;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
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
            submit(id, Submission.TIME, null, "");
        }
    }

    /** Hands in and marks; whether it was still open. */
    boolean submit(SittingId id, Submission how, @Nullable UUID by, String ground) {
        var now = clock.instant();
        var locked = jdbc.sql("""
                        select id, exam_id, staff_id, paper_id, pass_mark, total, items, ends_at, attempt, round
                          from assessment.sitting
                         where id = :id
                           and submitted_at is null
                           for update
                        """).param("id", id.value()).query(Sitting.class).optional();
        if (locked.isEmpty()) {
            return false;
        }
        var sitting = locked.get();
        // Nobody's clock but ours: whoever hands in after the end was handed in by the end.
        var at = now.isAfter(sitting.endsAt()) ? sitting.endsAt() : now;
        close(sitting, how, at);
        timers.cancel(TIMER, id.toString());
        traces.add(id, Trace.SUBMITTED, at, by == null ? sitting.staffId() : by, 0, ground);
        events.publishEvent(new SittingStirred(sitting.examId()));
        marker.mark(sitting, at);
        if (written.waitIn(sitting.id())) {
            events.publishEvent(new WrittenHandedIn(sitting.id(), sitting.examId(), at));
        } else {
            results.decide(sitting, at);
        }
        return true;
    }

    private void close(Sitting sitting, Submission how, Instant at) {
        jdbc.sql("update assessment.sitting set submitted_at = :at, submitted_how = :how where id = :id")
                .param("at", Timestamp.from(at))
                .param("how", how.name())
                .param("id", sitting.id())
                .update();
    }
}
