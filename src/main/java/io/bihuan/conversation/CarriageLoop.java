package io.bihuan.conversation;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets words be taken out on threads of their own as soon as they are said, while the program runs. */
@Component
class CarriageLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CarriageLoop.class);

    /** Conversations whose words one node takes out at the same time. */
    private static final int AT_ONCE = 8;

    private final Carriers carriers;
    private final CarriageCalls calls;
    private final CarriageRound round;
    private final CarriageRows rows;
    private final CarriageSettings settings;
    private final Clock clock;
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private volatile @Nullable Thread thread;

    CarriageLoop(
            Carriers carriers,
            CarriageCalls calls,
            CarriageRound round,
            CarriageRows rows,
            CarriageSettings settings,
            Clock clock) {
        this.carriers = carriers;
        this.calls = calls;
        this.round = round;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (!carriers.channels().isEmpty()) {
            var fresh = Thread.ofVirtual().name("carriage").unstarted(this::run);
            thread = fresh;
            fresh.start();
        }
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Who claims is who hands out and who ends it: nothing is claimed that no thread takes out any more. */
    private void run() {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            loop(threads);
        } finally {
            threads.shutdown();
        }
    }

    private void loop(ExecutorService threads) {
        while (thread == Thread.currentThread()) {
            try {
                var called = calls.next(settings.tick());
                if (!called.isEmpty()) {
                    rows.wake(called, clock.instant());
                }
                handOut(round.claim(Math.max(1, hands.availablePermits())), threads);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("Carrying failed and comes again: {}", failed.toString());
            }
        }
    }

    private void handOut(List<Carriage> claimed, ExecutorService threads) throws InterruptedException {
        for (var carriage : claimed) {
            hands.acquire();
            threads.execute(() -> {
                try {
                    round.carry(carriage);
                } catch (RuntimeException failed) {
                    LOG.warn("The words of {} wait for the next round", carriage.conversationId(), failed);
                } finally {
                    hands.release();
                }
            });
        }
    }
}
