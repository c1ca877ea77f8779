package io.bihuan.job;

import java.util.concurrent.Semaphore;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Runs so many tasks at once; the others wait on threads of their own and hold nothing. Who hands one in never waits:
 * a listener hands in the listeners of its own events while it still holds its place and its connection, and a dozen
 * that waited for each other's places would wait for ever.
 */
class PatientExecutor extends SimpleAsyncTaskExecutor {

    private static final long serialVersionUID = 1;

    private final transient Semaphore places;

    PatientExecutor(int places) {
        this.places = new Semaphore(places, true);
    }

    @Override
    protected void doExecute(Runnable task) {
        super.doExecute(() -> runInTurn(task));
    }

    /** A task that is still waiting when the node stops is left in the outbox for the next start. */
    private void runInTurn(Runnable task) {
        try {
            places.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            task.run();
        } finally {
            places.release();
        }
    }
}
