package io.bihuan.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Turns on every node and has fired what is due; nodes share the timers row by row. A timer that hangs keeps its own
 * place and holds up no other.
 */
@Component
public class TimerWheel implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TimerWheel.class);
    private static final Duration TURN = Duration.ofMillis(400);
    private static final Duration COMPLAINTS = Duration.ofSeconds(5);
    private static final int BATCH = 200;

    private final TimerRows rows;
    private final TimerFiring firing;
    private final Clock clock;
    private volatile boolean held;
    private volatile Instant turned = Instant.MIN;
    private volatile @Nullable Thread turning;

    TimerWheel(TimerRows rows, TimerFiring firing, Clock clock) {
        this.rows = rows;
        this.firing = firing;
        this.clock = clock;
    }

    /** Holds this node's wheel while a past is being lived through, in which each timer must fire at its own time. */
    public void hold() {
        held = true;
    }

    /** Lets the wheel turn again. */
    public void release() {
        held = false;
    }

    /**
     * Fires everything due up to the instant, in the order of time, those included that are set meanwhile.
     *
     * @param moved does the work it is handed with the clock standing at the instant it is handed
     * @return how many fired
     */
    public int catchUp(Instant until, BiConsumer<Instant, Runnable> moved) {
        var fired = new int[1];
        var before = -1;
        while (before != fired[0]) {
            before = fired[0];
            for (var timer : rows.due(firing.kinds(), until, 1)) {
                moved.accept(timer.dueAt(), () -> fired[0] += firing.fire(timer, until) ? 1 : 0);
            }
        }
        return fired[0];
    }

    /** When it last looked at what is due; long ago when it has never. */
    Instant turned() {
        return turned;
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().daemon().name("timers").unstarted(this::turn);
        turning = thread; // before it runs: it turns for as long as it finds itself here
        thread.start();
    }

    private void turn() {
        var crew = new TimerCrew(firing);
        var complained = clock.instant();
        while (turning == Thread.currentThread()) {
            var now = clock.instant();
            if (Duration.between(complained, now).compareTo(COMPLAINTS) > 0) {
                crew.complain(now);
                complained = now;
            }
            if (!turnOnce(crew, now)) {
                LockSupport.parkNanos(TURN.toNanos());
            }
        }
        crew.goHome();
    }

    /** Whether there was a whole batch, so that more may be waiting. Nothing that happens here stops the wheel. */
    private boolean turnOnce(TimerCrew crew, Instant now) {
        try {
            var more = !held && fireDue(crew, now);
            turned = now;
            return more;
        } catch (CannotGetJdbcConnectionException away) {
            LOG.warn("the database does not answer; timers wait: {}", away.getMessage());
        } catch (InterruptedException | RuntimeException | Error failure) {
            LOG.error("the timers stumbled", failure);
        }
        return false;
    }

    private boolean fireDue(TimerCrew crew, Instant now) throws InterruptedException {
        var due = rows.due(firing.kinds(), now, BATCH);
        for (var timer : due) {
            if (!crew.fire(timer, now)) {
                return false;
            }
        }
        return due.size() == BATCH;
    }

    /** What fires now may finish; this waits for it. */
    @Override
    public void stop() {
        var thread = turning;
        turning = null;
        if (thread != null) {
            LockSupport.unpark(thread);
            await(thread);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return turning != null;
    }
}
