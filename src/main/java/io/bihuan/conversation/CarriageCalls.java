package io.bihuan.conversation;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Calls for what was just said to be taken out, once it is committed. What nobody carries costs a look at a set. */
@Component
class CarriageCalls {

    private final Carriers carriers;
    private final LinkedBlockingQueue<UUID> calls = new LinkedBlockingQueue<>();

    CarriageCalls(Carriers carriers) {
        this.carriers = carriers;
    }

    void said(UUID conversation, String channel, Speaker from) {
        if (from == Speaker.CUSTOMER || !carriers.channels().contains(channel)) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            calls.add(conversation);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calls.add(conversation);
            }
        });
    }

    /** Those that were called for, each once; empty when none was within the time. */
    Set<UUID> next(Duration patience) throws InterruptedException {
        var found = new HashSet<UUID>();
        var first = calls.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            found.add(first);
            calls.drainTo(found, 500);
        }
        return found;
    }
}
