package io.bihuan.live;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Brings events to this node's readers three ways: its own at once after commit, the others' by the bus, and everything
 * once more by a sweep that misses nothing and says how far a reader is safe.
 */
@Component
class Pump implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final int BATCH = 2_000;
    /** How far back the sweep looks among what is not yet certain. */
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final EventLog log;
    private final Hub hub;
    private final LiveSettings settings;
    private final JdbcConnectionDetails database;
    private @Nullable Bus bus;
    private volatile @Nullable Thread sweeper;
    private long sweeps;

    Pump(EventLog log, Hub hub, LiveSettings settings, JdbcConnectionDetails database) {
        this.log = log;
        this.hub = hub;
        this.settings = settings;
        this.database = database;
    }

    /** An event of this node has been committed. */
    void committed(LiveEvent event) {
        hub.dispatch(event);
        var others = bus;
        if (others != null) {
            others.hint(event.id());
        }
    }

    /** Something that is true for a moment: it is kept nowhere and may be missed. */
    void whisper(LiveEvent event) {
        hub.dispatch(event);
        var others = bus;
        if (others != null) {
            others.whisper(event);
        }
    }

    @Override
    public void start() {
        hub.safeUpTo(log.horizon());
        if (settings.bus()) {
            var opened = new Bus(database, this::hinted, hub::dispatch);
            opened.start();
            bus = opened;
        }
        sweeper = Thread.ofVirtual().name("live-sweep").start(this::sweepOnAndOn);
    }

    /** Streams end before the web server waits for its requests to end. */
    @EventListener(ContextClosedEvent.class)
    void closing() {
        hub.endAll();
    }

    @Override
    public void stop() {
        hub.endAll();
        var running = sweeper;
        if (running != null) {
            running.interrupt();
        }
        if (bus != null) {
            bus.stop();
        }
        sweeper = null;
    }

    @Override
    public boolean isRunning() {
        return sweeper != null;
    }

    private void hinted(List<UUID> ids) {
        deliver(ids.stream().filter(id -> !hub.knows(id)).toList());
    }

    private void deliver(List<UUID> ids) {
        if (!ids.isEmpty()) {
            try {
                log.byIds(ids).forEach(placed -> hub.dispatch(placed.event()));
            } catch (DataAccessException away) {
                LOG.info("Hinted events wait for the sweep: {}", away.getMessage());
            }
        }
    }

    private void sweepOnAndOn() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(settings.sweep());
                sweep();
                if (++sweeps % 60 == 0) {
                    tidy();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                LOG.info("The sweep comes again: {}", away.getMessage());
            }
        }
    }

    void sweep() {
        List<EventLog.Placed> found;
        do {
            found = log.certainAfter(hub.safe(), BATCH);
            found.forEach(placed -> hub.dispatch(placed.event()));
            if (!found.isEmpty()) {
                hub.safeUpTo(found.getLast().position());
            }
        } while (found.size() == BATCH);
        deliver(log.uncertain(RECENT).stream().filter(id -> !hub.knows(id)).toList());
    }

    private void tidy() {
        var batch = 5_000;
        while (log.forget(settings.keep(), batch) == batch) {
            Thread.yield();
        }
    }
}
