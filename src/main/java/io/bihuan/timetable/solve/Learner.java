package io.bihuan.timetable.solve;

import java.util.UUID;

/** Somebody of the staff: taught, teaching, or both. */
public final class Learner extends Fact {

    private final UUID team;
    private final Busy busy;

    public Learner(UUID id, UUID team, Busy busy) {
        super(id);
        this.team = team;
        this.busy = busy;
    }

    /** The team that must go on serving meanwhile. */
    public UUID team() {
        return team;
    }

    /** Whether they are not to be had then: off shift, on leave, in other training, no longer here. */
    public boolean away(Slot slot) {
        return busy.at(slot);
    }
}
