package io.bihuan.calendar;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Days off and make-up workdays of the whole country, as far as notices are known.
 *
 * @param days every day that is not like its weekday
 * @param years the years whose notice is known; days of other years are taken as plain weekdays, provisionally
 */
public record Holidays(NavigableMap<LocalDate, DayException> days, Set<Integer> years) {

    public Holidays {
        days = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(days));
        years = Set.copyOf(years);
    }

    /** All notices together. A notice of January may alter the last days of the year before. */
    public static Holidays of(Iterable<HolidayNotice> notices) {
        var days = new TreeMap<LocalDate, DayException>();
        var years = new java.util.TreeSet<Integer>();
        for (var notice : notices) {
            years.add(notice.year());
            notice.days().forEach(day -> days.put(day.date(), day.exception()));
        }
        return new Holidays(days, years);
    }
}
