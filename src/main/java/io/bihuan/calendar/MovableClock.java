package io.bihuan.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the program. It tells the true time, except inside {@link #at}, where it stands at a given instant:
 * that is how the demonstration centre lives through its months by calling the product's own verbs.
 */
public final class MovableClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> MOVED = new ThreadLocal<>();

    private final Clock truth;

    MovableClock(Clock truth) {
        this.truth = truth;
    }

    /** Does the work with this thread's clock standing at the instant, and returns what it returns. */
    public <T> T at(Instant instant, Supplier<T> work) {
        var before = MOVED.get();
        MOVED.set(instant);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** The work, to be done on another thread with the clock as it stands here now. */
    Runnable carried(Runnable work) {
        var moved = MOVED.get();
        return () -> {
            var before = MOVED.get();
            restore(moved);
            try {
                work.run();
            } finally {
                restore(before);
            }
        };
    }

    private static void restore(@Nullable Instant instant) {
        if (instant == null) {
            MOVED.remove();
        } else {
            MOVED.set(instant);
        }
    }

    @Override
    public Instant instant() {
        var moved = MOVED.get();
        return moved == null ? truth.instant() : moved;
    }

    @Override
    public ZoneId getZone() {
        return truth.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(truth.withZone(zone));
    }
}
