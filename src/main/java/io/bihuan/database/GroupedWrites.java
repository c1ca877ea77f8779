package io.bihuan.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Writes in one statement what arrives while others are being written. Nobody waits for company: where a place is free,
 * what waits at that moment is written at once. It answers when the write is durable, and never from within a
 * transaction of its caller's. A group that does not come back holds up nobody for long: after two seconds each writes
 * alone, so that a write asked a second time must have no second effect.
 *
 * @param <A> what is asked to be written
 * @param <R> what the writer answers
 */
public final class GroupedWrites<A, R> {

    /** How a write is done, for many or for one; each call is a transaction of its own. */
    public interface Writer<A, R> {

        /**
         * Writes all that can be written without waiting for anybody.
         *
         * @return for each that was asked its answer, or null where it has to be written alone
         */
        List<@Nullable R> together(List<A> asked);

        /** Writes one, and waits for whoever is in its way. */
        R alone(A asked);
    }

    private static final Logger LOG = LoggerFactory.getLogger(GroupedWrites.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Writer<A, R> writer;
    private final int most;
    private final Duration patience;
    private final Semaphore places;
    private final Queue<Waiting<A, R>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * Groups what this writer writes.
     *
     * @param places how many groups are written at the same time
     * @param most how many go into one group
     */
    public GroupedWrites(int places, int most, Writer<A, R> writer) {
        this(places, most, PATIENCE, writer);
    }

    GroupedWrites(int places, int most, Duration patience, Writer<A, R> writer) {
        this.places = new Semaphore(places);
        this.most = most;
        this.patience = patience;
        this.writer = writer;
    }

    private record Waiting<A, R>(A asked, CompletableFuture<@Nullable R> answer) {}

    /** Writes it, in company or alone; throws what its own write throws. */
    public R write(A asked) {
        var mine = new Waiting<A, R>(asked, new CompletableFuture<>());
        waiting.add(mine);
        if (places.tryAcquire()) {
            Thread.ofVirtual().name("grouped-writes").start(this::writeOn);
        }
        var answer = answered(mine);
        return answer == null ? writer.alone(asked) : answer;
    }

    /** Null when it has to be written alone. */
    private @Nullable R answered(Waiting<A, R> mine) {
        try {
            return mine.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warn("a group of writes has not come back for {} ms; its members write alone", patience.toMillis());
            waiting.remove(mine);
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("interrupted while others were writing", stopping);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }

    /** Keeps its place as long as somebody waits; whoever comes while the last group ends is not left behind. */
    private void writeOn() {
        do {
            for (var group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
                write(group);
            }
            places.release();
        } while (!waiting.isEmpty() && places.tryAcquire());
    }

    /** When one of a group spoils it for all, each writes alone, and only the one meets what is wrong with his own. */
    private void write(List<Waiting<A, R>> group) {
        try {
            var answers = writer.together(group.stream().map(Waiting::asked).toList());
            for (var place = 0; place < group.size(); place++) {
                group.get(place).answer().complete(answers.get(place));
            }
        } catch (DataIntegrityViolationException | ConcurrencyFailureException spoilt) {
            group.forEach(each -> each.answer().complete(null));
        } catch (RuntimeException | Error failure) {
            group.forEach(each -> each.answer().completeExceptionally(failure));
        }
    }

    /** How many have come and are in no group yet. */
    int waiting() {
        return waiting.size();
    }

    private List<Waiting<A, R>> nextGroup() {
        var group = new ArrayList<Waiting<A, R>>();
        while (group.size() < most && waiting.poll() instanceof Waiting<A, R> next) {
            group.add(next);
        }
        return group;
    }
}
