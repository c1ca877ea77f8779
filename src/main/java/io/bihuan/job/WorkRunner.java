package io.bihuan.job;

import io.bihuan.job.WorkState.State;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a piece of work on this node and writes down how it ended. */
@Component
class WorkRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);

    private final WorkRows rows;
    private final ObjectProvider<Work> kinds;
    private final TransactionTemplate apart;
    private final Clock clock;

    WorkRunner(WorkRows rows, ObjectProvider<Work> kinds, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Runs it to its end. Throws only when the node itself is stopping: then the work is left for the next node. */
    void run(UUID id) throws InterruptedException {
        var order = rows.order(id).orElse(null);
        if (order == null || order.state().ended()) {
            return;
        }
        var work = known().get(order.kind());
        if (work == null) {
            end(id, State.FAILED, "No part of this version knows work of the kind " + order.kind(), "");
        } else if (order.state() == State.RUNNING && !work.repeatable()) {
            end(id, State.FAILED, "Interrupted by a restart; it was not begun again by itself.", "");
        } else if (rows.begin(id)) {
            doIt(work, order);
        }
    }

    private void doIt(Work work, WorkRows.Order order) throws InterruptedException {
        rows.forgetErrors(order.id());
        var run = new RunningWork(order, rows, this::writeApart);
        try {
            work.run(run);
            run.write();
            end(order.id(), run.stopAsked() ? State.CANCELLED : State.DONE, "", run.result());
        } catch (Exception failure) {
            if (Thread.currentThread().isInterrupted() || failure instanceof InterruptedException) {
                throw new InterruptedException("the node stops while " + order.kind() + " runs");
            }
            LOG.error("work {} of kind {} failed", order.id(), order.kind(), failure);
            run.write();
            end(order.id(), State.FAILED, Objects.requireNonNullElse(failure.getMessage(), failure.toString()), "");
        }
    }

    private void end(UUID id, State state, String failure, String result) {
        writeApart(() -> {
            rows.end(id, state, failure, result, clock.instant());
            return true;
        });
    }

    private <T> T writeApart(Supplier<T> work) {
        return Objects.requireNonNull(apart.execute(_ -> work.get()));
    }

    private Map<String, Work> known() {
        return kinds.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
    }
}
