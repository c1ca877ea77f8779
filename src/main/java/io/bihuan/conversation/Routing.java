package io.bihuan.conversation;

import io.bihuan.certification.CertificateChanged;
import io.bihuan.shift.PresenceChanged;
import io.bihuan.shift.ScreenBack;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the {@link Router} run on a thread of its own: as soon as something has changed, and now and then in case that
 * happened on a node that is no longer there.
 */
@Component
class Routing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Routing.class);

    private final ObjectProvider<Router> router;
    private final ObjectProvider<Queue> queue;
    private final ConversationSettings settings;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread thread;

    Routing(ObjectProvider<Router> router, ObjectProvider<Queue> queue, ConversationSettings settings) {
        this.router = router;
        this.queue = queue;
        this.settings = settings;
    }

    /** Routes soon; within a transaction, once that is committed. */
    void soon() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            calls.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calls.release();
            }
        });
    }

    @TransactionalEventListener
    void on(PresenceChanged change) {
        calls.release();
    }

    @TransactionalEventListener
    void on(ScreenBack back) {
        calls.release();
    }

    @TransactionalEventListener
    void on(CertificateChanged change) {
        calls.release();
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("routing").start(this::loop);
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var called = calls.tryAcquire(settings.routingTick().toMillis(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
                if (called || queue.getObject().anybody()) {
                    router.getObject().run(called);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("Routing failed and comes again: {}", failed.toString());
            }
        }
    }
}
