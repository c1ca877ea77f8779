package io.bihuan.job;

import java.time.Instant;

/** What happens when a timer of one kind comes due; a bean of the module that sets such timers. */
public interface TimerHandler {

    /** The kind, unique in the whole program, such as {@code complaint.escalation}. */
    String kind();

    /**
     * Does what was due. Runs in a transaction with the timer's removal: what it writes happens once or not at all, and
     * it may set the same timer anew for a later time. Whoever cancels or moves the timer at this very moment does not wait
     * for it, so what was due is looked up anew, under a lock where it matters. What it throws is logged, rolled back and tried again, later each time.
     *
     * @param key what the timer was set for
     * @param dueAt when it was to fire, which lies further back after an outage
     */
    void fire(String key, Instant dueAt);
}
