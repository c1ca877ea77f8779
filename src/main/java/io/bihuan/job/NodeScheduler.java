package io.bihuan.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** This node's scheduler: starts when everything it may call is there, stops before any of it goes. */
class NodeScheduler implements SmartLifecycle {

    private final Supplier<Scheduler> maker;
    private @Nullable Scheduler scheduler;

    NodeScheduler(Supplier<Scheduler> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized void start() {
        var made = maker.get();
        made.start();
        scheduler = made;
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
