package io.bihuan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a named calendar says, in one version of it.
 *
 * @param name how rules and channels refer to it: STD, LUN, 24x7, or a name of the organisation's own
 * @param version counts its changes from 1
 * @param week the hours of Monday to Sunday
 * @param followsHolidays whether the State Council's days off and make-up workdays apply
 * @param endsAtMidnight whether a term in workdays runs to 24:00 of its last day, not only to the close of business
 * @param exceptions days on which this calendar differs; they go before the State Council's
 */
public record CalendarRules(
        String name,
        int version,
        List<Hours> week,
        boolean followsHolidays,
        boolean endsAtMidnight,
        Map<LocalDate, DayException> exceptions) {

    public CalendarRules {
        week = List.copyOf(week);
        if (week.size() != 7) {
            throw new IllegalArgumentException("a week has seven days, not " + week.size());
        }
        exceptions = java.util.Collections.unmodifiableMap(new TreeMap<>(exceptions));
    }

    /** The hours of a weekday. */
    public Hours on(DayOfWeek day) {
        return week.get(day.getValue() - 1);
    }

    /** The hours of a make-up workday: those of Monday to Friday, the first of them that is open. */
    Hours workdayTemplate() {
        return week.subList(0, 5).stream().filter(Hours::open).findFirst().orElse(Hours.CLOSED);
    }
}
