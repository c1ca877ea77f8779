package io.bihuan.timetable;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the dates of a plan: what collides first, then whom it leaves out. */
record TimetableCheck(Draft draft) {

    /** The faults of a plan that somebody has had dated, or that has dates. */
    List<Fault> faults(boolean searched) {
        if (!searched
                && draft.plan().items().stream()
                        .allMatch(item -> item.occurrences().isEmpty())) {
            return List.of();
        }
        var faults = new ArrayList<>(new Collisions(draft).all());
        faults.addAll(new Shortfalls(draft).all());
        return faults;
    }
}
