package io.bihuan.demonstration;

import io.bihuan.calendar.MovableClock;
import io.bihuan.job.TimerWheel;
import io.bihuan.job.Work;
import io.bihuan.job.WorkRun;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the story day by day. Before the next day dawns, everything that the day set off has been heard, and every timer
 * that came due has fired at its own time.
 */
@Component
class StoryWork implements Work {

    static final String KIND = "demonstration";
    private static final Logger LOG = LoggerFactory.getLogger(StoryWork.class);
    private static final long PATIENCE_MILLIS = 20_000;

    private final Demonstration demonstration;
    private final List<Chapter> chapters;
    private final TimerWheel wheel;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    StoryWork(
            Demonstration demonstration,
            List<Chapter> chapters,
            TimerWheel wheel,
            MovableClock clock,
            JdbcClient jdbc) {
        this.demonstration = demonstration;
        this.chapters = chapters;
        this.wheel = wheel;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(WorkRun run) throws InterruptedException {
        wheel.hold();
        try {
            tell(run);
        } finally {
            wheel.release();
        }
    }

    private void tell(WorkRun run) throws InterruptedException {
        var telling = demonstration.telling().orElseThrow();
        var stage = new Stage(
                clock,
                new Stage.Plot(telling.beginOn(), telling.endOn(), run.by(), telling.password(), telling.seed()));
        run.total(ChronoUnit.DAYS.between(stage.begin, stage.end) + 1);
        chapters.forEach(chapter -> chapter.before(stage));
        awaitQuiet();
        for (var day = stage.begin; !day.isAfter(stage.end) && !run.cancelled(); day = day.plusDays(1)) {
            for (var chapter : chapters) {
                chapter.day(stage, day);
            }
            awaitQuiet();
            fireUntilTheEndOf(stage, day);
            awaitQuiet();
            demonstration.toldTo(day);
            run.done(ChronoUnit.DAYS.between(stage.begin, day) + 1);
        }
        chapters.forEach(chapter -> chapter.after(stage));
        demonstration.ended();
    }

    private void fireUntilTheEndOf(Stage stage, LocalDate day) {
        var night = stage.instant(day.plusDays(1), LocalTime.MIN);
        var now = clock.instant();
        wheel.catchUp(
                night.isBefore(now) ? night : now,
                (due, work) -> clock.at(due, () -> {
                    work.run();
                    return true;
                }));
    }

    private void awaitQuiet() throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (unheard() > 0) {
            if (System.nanoTime() > deadline) {
                LOG.warn("the story goes on although {} events are still unheard", unheard());
                return;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private int unheard() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null")
                .query(Integer.class)
                .single();
    }
}
