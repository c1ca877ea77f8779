package io.bihuan.timetable.solve;

import java.util.UUID;

/** What does not move while the solver works; told apart by its id, so that one seed gives one result. */
public abstract class Fact {

    private final UUID id;

    Fact(UUID id) {
        this.id = id;
    }

    /** Which it is. */
    public final UUID id() {
        return id;
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof Fact fact && fact.getClass() == getClass() && fact.id.equals(id);
    }
}
