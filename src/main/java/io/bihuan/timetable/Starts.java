package io.bihuan.timetable;

import io.bihuan.calendar.Hours;
import io.bihuan.timetable.solve.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The times of a day at which training of some length fits into its hours. */
final class Starts {

    private static final int DAY = 24 * 60;

    private Starts() {}

    /** What fits within one stretch; training longer than any stretch goes on after the break. */
    static List<Slot> on(LocalDate day, Hours hours, int minutes, int every) {
        var slots = new ArrayList<Slot>();
        var longest = hours.stretches().stream()
                .mapToInt(stretch -> stretch.closes() - stretch.opens())
                .max()
                .orElse(0);
        for (var i = 0; i < hours.stretches().size(); i++) {
            var stretch = hours.stretches().get(i);
            for (var start = stretch.opens(); start < stretch.closes(); start += every) {
                if (start + minutes <= stretch.closes()) {
                    slots.add(new Slot(day, start, start + minutes));
                } else if (minutes > longest && i + 1 < hours.stretches().size()) {
                    var next = hours.stretches().get(i + 1);
                    var end = next.opens() + minutes - (stretch.closes() - start);
                    if (end <= next.closes()) {
                        slots.add(new Slot(day, start, end));
                    }
                }
            }
        }
        return slots;
    }

    /** The times at which business is open and one of the rooms is. */
    static Hours shared(Hours business, Collection<Hours> rooms) {
        var open = new BitSet();
        rooms.forEach(hours -> mark(open, hours));
        var worked = new BitSet();
        mark(worked, business);
        open.and(worked);
        var stretches = new ArrayList<Hours.Stretch>();
        for (var from = open.nextSetBit(0); from >= 0; from = open.nextSetBit(open.nextClearBit(from))) {
            stretches.add(new Hours.Stretch(from, open.nextClearBit(from)));
        }
        return new Hours(stretches);
    }

    private static void mark(BitSet minutes, Hours hours) {
        hours.stretches().forEach(stretch -> minutes.set(stretch.opens(), stretch.closes()));
    }

    /** The times of a day before the first opening and after the last closing. */
    static List<Slot> closed(LocalDate day, Hours hours) {
        var first = hours.stretches().getFirst().opens();
        var closed = new ArrayList<Slot>();
        if (first > 0) {
            closed.add(new Slot(day, 0, first));
        }
        if (hours.closes() < DAY) {
            closed.add(new Slot(day, hours.closes(), DAY));
        }
        return closed;
    }

    /** The breaks of a day. */
    static List<Slot> breaks(LocalDate day, Hours hours) {
        var breaks = new ArrayList<Slot>();
        for (var i = 1; i < hours.stretches().size(); i++) {
            breaks.add(new Slot(
                    day,
                    hours.stretches().get(i - 1).closes(),
                    hours.stretches().get(i).opens()));
        }
        return breaks;
    }
}
