package io.bihuan.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatientExecutorTests {

    private static final int PLACES = 3;

    private final PatientExecutor executor = executor();

    private static PatientExecutor executor() {
        var executor = new PatientExecutor(PLACES);
        executor.setVirtualThreads(true);
        return executor;
    }

    @Test
    void tasks_that_hand_in_others_at_the_same_moment_do_not_wait_for_each_other() throws Exception {
        var together = new CyclicBarrier(PLACES);
        var done = new CountDownLatch(2 * PLACES);
        for (var i = 0; i < PLACES; i++) {
            executor.execute(() -> {
                try {
                    together.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                executor.execute(done::countDown);
                done.countDown();
            });
        }
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void no_more_run_at_once_than_there_are_places() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(30);
        for (var i = 0; i < 30; i++) {
            executor.execute(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
                done.countDown();
            });
        }
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isLessThanOrEqualTo(PLACES);
    }
}
