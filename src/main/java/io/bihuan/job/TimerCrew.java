package io.bihuan.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires timers, some at the same time and none twice at once, and says which takes too long and where it stands. On
 * threads of the system: a deadline must not wait for what else keeps the carriers of virtual threads.
 */
class TimerCrew {

    private static final Logger LOG = LoggerFactory.getLogger(TimerCrew.class);
    private static final int AT_ONCE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(20);
    private static final int FRAMES = 25;

    private final TimerFiring firing;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<Which, Firing> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    TimerCrew(TimerFiring firing) {
        this.firing = firing;
        threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("timer-", 1).factory());
    }

    private record Which(String kind, String key) {}

    private record Firing(Thread by, Instant since) {}

    /**
     * Hands over a timer that was due at the instant; one that is being fired already is left alone.
     *
     * @return whether there was a free place for it within a second
     */
    boolean fire(TimerRows.Due timer, Instant now) throws InterruptedException {
        var which = new Which(timer.kind(), timer.key());
        if (underWay.containsKey(which)) {
            return true;
        }
        if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        threads.execute(() -> {
            try {
                if (underWay.putIfAbsent(which, new Firing(Thread.currentThread(), now)) == null) {
                    fireNow(timer, which, now);
                }
            } finally {
                places.release();
            }
        });
        return true;
    }

    private void fireNow(TimerRows.Due timer, Which which, Instant now) {
        try {
            firing.fire(timer, now);
        } catch (RuntimeException failure) {
            LOG.error("timer {} of {} failed and could not be put off", timer.kind(), timer.key(), failure);
        } finally {
            underWay.remove(which);
        }
    }

    /** Writes down what has been firing for too long, with its place in the program. */
    void complain(Instant now) {
        underWay.forEach((which, firing) -> {
            var taken = Duration.between(firing.since(), now);
            if (taken.compareTo(LONG) > 0) {
                LOG.warn(
                        "timer {} of {} has been firing for {} s and keeps a place:\n{}",
                        which.kind(),
                        which.key(),
                        taken.toSeconds(),
                        Arrays.stream(firing.by().getStackTrace())
                                .limit(FRAMES)
                                .map(frame -> "    at " + frame)
                                .collect(Collectors.joining("\n")));
            }
        });
    }

    /** What fires now may finish. */
    void goHome() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stop) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
