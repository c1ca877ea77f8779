package io.bihuan.conversation;

import io.bihuan.standard.StandardRules;

/**
 * How many people a queue asks for (H-06).
 *
 * @param busiestDays over how many days the busiest hour is looked for
 * @param occupancy how much of their time people may be busy with customers, in per cent
 * @param shrinkage how much of paid time people are not at their desk, in per cent
 */
@StandardRules("queue")
record QueueStandard(int busiestDays, int occupancy, int shrinkage) {

    private static final double HOUR = 3600;
    private static final double WHOLE = 100;
    /** What is left of rounding asks for nobody. */
    private static final double NOTHING = 1e-9;

    /**
     * How many certified people an hour asks for: its load over what one may hold at once and how busy they may be, and
     * over the share of time that they are there.
     *
     * @param conversations how many came in the hour
     * @param seconds how long one takes on average
     * @param atOnce how many one person holds at once
     */
    int people(long conversations, double seconds, int atOnce) {
        var busy = Math.ceil(conversations * seconds / HOUR / atOnce / (occupancy / WHOLE) - NOTHING);
        return (int) Math.ceil(busy / (1 - shrinkage / WHOLE) - NOTHING);
    }
}
