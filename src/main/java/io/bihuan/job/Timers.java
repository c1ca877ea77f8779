package io.bihuan.job;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Timers that are rows: each fires once, within a second of its time while a node is up, at once after an outage, on
 * whichever node is free.
 */
@Service
@Transactional
public class Timers {

    private final TimerRows rows;

    Timers(TimerRows rows) {
        this.rows = rows;
    }

    /** Sets the timer of this kind and key, or moves it when it is set already; part of the caller's transaction. */
    public void set(String kind, String key, Instant at) {
        rows.put(kind, key, at);
    }

    /** Takes the timer back; nothing happens when there is none. Part of the caller's transaction. */
    public void cancel(String kind, String key) {
        rows.remove(kind, key);
    }
}
