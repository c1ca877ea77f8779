package io.bihuan.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/** Turns on every node and fires what is due, some at the same time; nodes share the timers row by row. */
@Component
public class TimerWheel implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TimerWheel.class);
    private static final Duration TURN = Duration.ofMillis(400);
    private static final int AT_ONCE = 6;
    private static final int BATCH = 200;

    private final TimerRows rows;
    private final TimerFiring firing;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile boolean held;
    private volatile @org.jspecify.annotations.Nullable Thread turning;

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

    @Override
    public void start() {
        turning = Thread.ofVirtual().name("timers").start(this::turn);
    }

    private void turn() {
        while (isRunning()) {
            try {
                if (held || !fireDue()) {
                    Thread.sleep(TURN);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (CannotGetJdbcConnectionException away) {
                LOG.warn("the database does not answer; timers wait: {}", away.getMessage());
                pause();
            } catch (RuntimeException failure) {
                LOG.error("the timers stumbled", failure);
                pause();
            }
        }
    }

    /** Whether there was a whole batch, so that more may be waiting. */
    private boolean fireDue() throws InterruptedException {
        var now = clock.instant();
        var due = rows.due(firing.kinds(), now, BATCH);
        for (var timer : due) {
            places.acquire();
            Thread.ofVirtual().name("timer " + timer.kind()).start(() -> {
                try {
                    firing.fire(timer, now);
                } finally {
                    places.release();
                }
            });
        }
        places.acquire(AT_ONCE); // all done: a row is not asked for twice
        places.release(AT_ONCE);
        return due.size() == BATCH;
    }

    private static void pause() {
        try {
            Thread.sleep(TURN);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var thread = turning;
        turning = null;
        if (thread != null) {
            thread.interrupt();
        }
        places.acquireUninterruptibly(AT_ONCE); // what fires now may finish
        places.release(AT_ONCE);
    }

    @Override
    public boolean isRunning() {
        return turning != null;
    }
}
