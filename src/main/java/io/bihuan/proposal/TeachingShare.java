package io.bihuan.proposal;

import io.bihuan.plan.PlanItem;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who teaches what: the supervisor first, until the week's share (P-06) is reached, then the instructors in turns.
 *
 * @param supervisor the supervisor
 * @param weeklyHours their least class hours a week
 * @param instructors the others who may teach
 */
record TeachingShare(UUID supervisor, BigDecimal weeklyHours, List<UUID> instructors) {

    List<PlanItem> over(List<PlanItem> items) {
        var taught = new HashMap<LocalDate, BigDecimal>();
        var named = new ArrayList<PlanItem>();
        var turn = 0;
        for (var item : items.stream()
                .sorted(Comparator.comparing(PlanItem::from).thenComparing(PlanItem::topic))
                .toList()) {
            var week = week(item.from());
            if (instructors.isEmpty()
                    || taught.getOrDefault(week, BigDecimal.ZERO).compareTo(weeklyHours) < 0) {
                taught.merge(week, item.hours(), BigDecimal::add);
                named.add(item.taughtBy(supervisor));
            } else {
                named.add(item.taughtBy(instructors.get(turn++ % instructors.size())));
            }
        }
        return named;
    }

    /** Class hours by the Monday of their week that one person teaches. */
    static Map<LocalDate, BigDecimal> hoursByWeek(UUID who, List<PlanItem> items) {
        var hours = new HashMap<LocalDate, BigDecimal>();
        items.stream()
                .filter(item -> item.occurrences().isEmpty() && who.equals(item.instructorId()))
                .forEach(item -> hours.merge(week(item.from()), item.hours(), BigDecimal::add));
        items.forEach(item -> item.occurrences().stream()
                .filter(date -> who.equals(date.instructorId()))
                .forEach(date -> hours.merge(week(date.day()), item.hours(), BigDecimal::add)));
        return hours;
    }

    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
