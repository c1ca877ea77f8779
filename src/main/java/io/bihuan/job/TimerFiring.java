package io.bihuan.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Fires one timer: claims it, does its work and removes its row in one transaction, or puts it off when the work fails. */
@Component
class TimerFiring {

    private static final Logger LOG = LoggerFactory.getLogger(TimerFiring.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final TimerRows rows;
    private final TransactionTemplate transaction;
    private final ObjectProvider<TimerHandler> found;
    private final Clock clock;
    private volatile Map<String, TimerHandler> handlers = Map.of();

    TimerFiring(
            TimerRows rows, PlatformTransactionManager transactions, ObjectProvider<TimerHandler> found, Clock clock) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.found = found;
        this.clock = clock;
    }

    /** The kinds this node can fire. Looked up late, for a handler may itself set timers. */
    Set<String> kinds() {
        if (handlers.isEmpty()) {
            handlers = found.stream().collect(Collectors.toUnmodifiableMap(TimerHandler::kind, Function.identity()));
        }
        return handlers.keySet();
    }

    /** Whether it fired here: not when another node was quicker, nor when its work failed. */
    boolean fire(TimerRows.Due timer, Instant now) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> fireClaimed(timer, now)));
        } catch (RuntimeException failure) {
            LOG.error("timer {} of {} failed, it will be tried again", timer.kind(), timer.key(), failure);
            rows.postpone(timer, clock.instant().plus(wait(timer.attempts())), String.valueOf(failure.getMessage()));
            return false;
        }
    }

    /** The row goes last: whoever holds what the handler waits for may be waiting to cancel this very timer. */
    private boolean fireClaimed(TimerRows.Due timer, Instant now) {
        var handler = handlers.get(timer.kind());
        if (handler == null || !rows.claim(timer.kind(), timer.key())) {
            return false;
        }
        var due = rows.dueStill(timer.kind(), timer.key(), now);
        due.ifPresent(still -> {
            handler.fire(still.key(), still.dueAt());
            rows.removeFired(still);
        });
        return due.isPresent();
    }

    /** 2, 4, 8 … seconds, an hour at most. */
    static Duration wait(int attempts) {
        var wait = Duration.ofSeconds(2L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
