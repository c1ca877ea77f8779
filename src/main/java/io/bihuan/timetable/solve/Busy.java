package io.bihuan.timetable.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The times at which somebody or something is not to be had. */
public final class Busy {

    private final Map<LocalDate, List<Slot>> byDay = new HashMap<>();

    /** Takes a stretch out. */
    public Busy add(Slot taken) {
        byDay.computeIfAbsent(taken.day(), _ -> new ArrayList<>()).add(taken);
        return this;
    }

    /** Whether any part of the stretch is taken. */
    public boolean at(Slot slot) {
        return any(slot, slot::meets);
    }

    /** Whether the stretch begins or ends in what is taken; one that spans it does not. */
    boolean cut(Slot slot) {
        return any(
                slot, taken -> taken.meets(slot) && (slot.starts() >= taken.starts() || slot.ends() <= taken.ends()));
    }

    private boolean any(Slot slot, Predicate<Slot> bad) {
        var taken = byDay.get(slot.day());
        if (taken == null) {
            return false;
        }
        for (var other : taken) {
            if (bad.test(other)) {
                return true;
            }
        }
        return false;
    }
}
