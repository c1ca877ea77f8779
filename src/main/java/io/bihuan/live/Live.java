package io.bihuan.live;

import io.bihuan.database.Ids;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells those who watch a topic what has happened. What a transaction does not commit, nobody hears. */
@Service
public class Live {

    private final EventLog log;
    private final Pump pump;
    private final Hub hub;
    private final LiveSettings settings;

    Live(EventLog log, Pump pump, Hub hub, LiveSettings settings) {
        this.log = log;
        this.pump = pump;
        this.hub = hub;
        this.settings = settings;
    }

    /** Writes an event in the caller's transaction; it is heard once that commits. */
    @Transactional
    public void publish(String topic, String kind, String json) {
        publish(List.of(topic), kind, json);
    }

    /** The same, heard on several topics; who watches more than one of them hears it once. */
    @Transactional
    public void publish(List<String> topics, String kind, String json) {
        var event = new LiveEvent(Ids.next(), topics, kind, json);
        log.write(event);
        written(event);
    }

    /**
     * Sends on an event that the caller has written by a statement of its own, through {@code live.publish(…)} in the
     * database: for the few places where every round trip counts. Within a transaction it waits for the commit.
     */
    public void written(LiveEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            pump.committed(event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                pump.committed(event);
            }
        });
    }

    /**
     * Tells those who watch now what is true for a moment only, that somebody types for instance. Nothing is written;
     * whoever is not there misses it, and so may a reader on another node when much is whispered at once.
     *
     * @param json the facts, on one line
     */
    public void whisper(String topic, String kind, String json) {
        pump.whisper(new LiveEvent(Ids.next(), List.of(topic), kind, json));
    }

    /** Listens within the program, without asking any guard: for streams that have a right of their own. */
    public Subscription subscribe(Collection<String> topics) {
        return hub.subscribe(topics, settings.queue());
    }

    /** Whether this node holds as many streams open as it may. */
    public boolean isFull() {
        return hub.open() >= settings.streams();
    }
}
