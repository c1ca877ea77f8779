package io.bihuan.job;

/** Work that comes again by itself, on one node at a time; a bean of its module. Safe to run twice. */
public interface Recurring {

    /** Its name, unique in the whole program, such as {@code shift.daily-forecast}. */
    String name();

    /** How often. */
    Rhythm rhythm();

    /** Does it once. What it throws is logged, and the next time comes as planned. */
    void run();
}
