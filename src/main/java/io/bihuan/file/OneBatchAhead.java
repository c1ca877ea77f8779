package io.bihuan.file;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Writes one batch beside whoever reads the next; never two at once. For one reading thread. */
final class OneBatchAhead implements AutoCloseable {

    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("batch").daemon().factory());
    private @Nullable Future<Integer> going;
    private long sum;

    /** Begins to write; what was begun before must be settled. */
    void begin(Callable<Integer> batch) {
        if (going != null) {
            throw new IllegalStateException("two batches at once");
        }
        going = writer.submit(batch);
    }

    /** Whether nothing is being written. */
    boolean idle() {
        return going == null;
    }

    /** What all settled batches answered, together. */
    long sum() {
        return sum;
    }

    /** Waits for the batch that was begun; false where there was none. What it failed with is thrown here. */
    boolean settle() {
        if (going == null) {
            return false;
        }
        try {
            sum += going.get();
            going = null;
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        }
    }

    /** Interrupts a batch that is not settled and waits until it has gone. */
    @Override
    public void close() {
        writer.shutdownNow();
        writer.close();
    }
}
