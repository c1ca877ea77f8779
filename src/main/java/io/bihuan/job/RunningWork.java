package io.bihuan.job;

import io.bihuan.job.WorkState.RowError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The progress of one run, written to the database a few times a second however often it is told. */
class RunningWork implements WorkRun {

    static final int ERRORS_KEPT = 1000;
    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    /** Writes in a transaction of its own, so that progress shows before the work's own transaction ends. */
    interface Apart {
        <T> T write(Supplier<T> work);
    }

    private final WorkRows.Order order;
    private final WorkRows rows;
    private final Apart apart;
    private final List<RowError> unwritten = new ArrayList<>();
    private long done;
    private @Nullable Long total;
    private long writtenAt = System.nanoTime() - PAUSE;
    private volatile boolean stopAsked;
    private String result = "";

    RunningWork(WorkRows.Order order, WorkRows rows, Apart apart) {
        this.order = order;
        this.rows = rows;
        this.apart = apart;
    }

    @Override
    public UUID id() {
        return order.id();
    }

    @Override
    public UUID by() {
        return order.by();
    }

    @Override
    public String input(String name) {
        return order.input().getOrDefault(name, "");
    }

    @Override
    public synchronized void total(long rows) {
        total = rows;
        writeNowAndThen();
    }

    @Override
    public synchronized void done(long rows) {
        done = rows;
        writeNowAndThen();
    }

    @Override
    public long doneBefore() {
        return order.done();
    }

    @Override
    public synchronized void error(long row, String reason) {
        unwritten.add(new RowError(row, reason));
        writeNowAndThen();
    }

    @Override
    public synchronized void result(String text) {
        result = text;
    }

    @Override
    public synchronized boolean cancelled() {
        writeNowAndThen();
        return stopAsked || Thread.currentThread().isInterrupted();
    }

    synchronized String result() {
        return result;
    }

    boolean stopAsked() {
        return stopAsked;
    }

    /** Writes what is not written yet; also asks whether to stop. */
    synchronized void write() {
        writtenAt = System.nanoTime();
        var errors = List.copyOf(unwritten);
        unwritten.clear();
        stopAsked = apart.write(() -> {
            rows.addErrors(order.id(), errors, ERRORS_KEPT);
            return rows.progress(order.id(), done, total);
        });
    }

    private void writeNowAndThen() {
        if (System.nanoTime() - writtenAt >= PAUSE) {
            write();
        }
    }
}
