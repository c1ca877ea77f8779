package io.bihuan.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody listening: a bounded queue that its reader empties at its own pace. A reader that falls behind is cut and
 * comes back to be replayed; nobody else waits for it.
 */
public final class Subscription implements AutoCloseable {

    private static final Heard END =
            new Heard(new LiveEvent(new UUID(0, 0), List.of("end:"), "end", "{}"), Position.START);

    private final Set<String> topics;
    private final BlockingQueue<Heard> queue;
    private final Consumer<Subscription> leaving;
    private volatile boolean ended;

    Subscription(Set<String> topics, int capacity, Consumer<Subscription> leaving) {
        this.topics = topics;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.leaving = leaving;
    }

    /** An event, and where to resume for one who has it and everything heard before it. */
    record Heard(LiveEvent event, Position position) {}

    /** The next event, or null when none came within the time or the subscription has ended. */
    public @Nullable LiveEvent next(Duration patience) throws InterruptedException {
        var heard = take(patience);
        return heard == null ? null : heard.event();
    }

    @Nullable
    Heard take(Duration patience) throws InterruptedException {
        var heard = ended ? END : queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return heard == END ? null : heard;
    }

    /** Whether nothing more will come. */
    public boolean ended() {
        return ended;
    }

    /** What is listened to. */
    public Set<String> topics() {
        return topics;
    }

    void offer(Heard heard) {
        if (!ended && !queue.offer(heard)) {
            close();
        }
    }

    @Override
    public void close() {
        ended = true;
        queue.clear();
        queue.offer(END);
        leaving.accept(this);
    }
}
