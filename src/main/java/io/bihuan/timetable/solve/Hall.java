package io.bihuan.timetable.solve;

import java.util.UUID;

/** A room with its seats and the times at which it cannot be used. */
public final class Hall extends Fact {

    private final int seats;
    private final Busy busy;
    private final Busy breaks;

    public Hall(UUID id, int seats, Busy busy) {
        this(id, seats, busy, new Busy());
    }

    /** A room with breaks at noon: training may go on after one, but not begin or end in it. */
    public Hall(UUID id, int seats, Busy busy, Busy breaks) {
        super(id);
        this.seats = seats;
        this.busy = busy;
        this.breaks = breaks;
    }

    /** How many people it seats. */
    public int seats() {
        return seats;
    }

    /** Whether it is closed or taken then. */
    public boolean taken(Slot slot) {
        return busy.at(slot) || breaks.cut(slot);
    }
}
