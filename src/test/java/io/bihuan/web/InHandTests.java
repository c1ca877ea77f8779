package io.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InHandTests {

    private final InHand inHand = new InHand(2);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    private void stays() {
        begun.incrementAndGet();
        try {
            leave.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoever_comes_while_all_hands_are_full_is_neither_refused_nor_begun_until_one_is_free() throws Exception {
        for (var i = 0; i < 5; i++) {
            inHand.take(this::stays);
        }
        await().until(() -> begun.get() == 2);
        Thread.sleep(100);
        assertThat(begun).hasValue(2);
        leave.countDown();
        await().until(() -> begun.get() == 5);
    }

    @Test
    void a_request_that_fails_frees_its_place() {
        for (var i = 0; i < 3; i++) {
            inHand.take(() -> {
                begun.incrementAndGet();
                throw new IllegalStateException("failed");
            });
        }
        await().dontCatchUncaughtExceptions().until(() -> begun.get() == 3);
    }
}
