package io.bihuan.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When the contacts of a course fall due, and until when each makes sense. */
final class Schedule {

    private Schedule() {}

    /** One contact: from when, and until when. */
    record Slot(Instant dueAt, Instant untilAt) {}

    /** Contacts on some days after a beginning; each may wait until the next one, the last one until its own end. */
    static List<Slot> of(Instant begun, List<Integer> days, int lastDays, CareStandard rules, ZoneId zone) {
        var first = LocalDate.ofInstant(begun, zone);
        var slots = new ArrayList<Slot>();
        for (var step = 0; step < days.size(); step++) {
            var due = first.plusDays(days.get(step))
                    .atTime(rules.contactAt())
                    .atZone(zone)
                    .toInstant();
            var end = step + 1 < days.size()
                    ? first.plusDays(days.get(step + 1)).atTime(rules.contactAt())
                    : first.plusDays(days.get(step) + (long) Math.max(1, lastDays))
                            .atStartOfDay();
            slots.add(new Slot(due, end.atZone(zone).toInstant()));
        }
        return List.copyOf(slots);
    }

    /** Which of a hundred parts a thing falls into, the same whenever it is asked: the lot is drawn once and for all. */
    static int lot(String campaign, String thing) {
        var mixed = (campaign + "|" + thing).hashCode() * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        return (int) Math.floorMod(mixed, 100L);
    }
}
