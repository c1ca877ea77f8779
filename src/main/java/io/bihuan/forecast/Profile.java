package io.bihuan.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a day: the mean of days of the same kind, half hour by half hour.
 *
 * @param days how many days it rests on
 * @param arrivals how many come in each of its 48 half hours
 * @param handlingSeconds how long one takes on average; 0 where nobody was handled
 */
record Profile(int days, double[] arrivals, double handlingSeconds) {

    static final int SLOTS = 48;

    private static final int WEEK = 7;

    /**
     * The days that say most about another: those of the same weekday that are workdays or not as it is; where there is
     * none, every day that is one or not.
     */
    static List<LocalDate> likeness(LocalDate day, int weeks, Predicate<LocalDate> workday) {
        var same = new ArrayList<LocalDate>();
        for (var back = 1; back <= weeks; back++) {
            same.add(day.minusWeeks(back));
        }
        same.removeIf(each -> workday.test(each) != workday.test(day));
        if (!same.isEmpty()) {
            return same;
        }
        return day.minusDays((long) weeks * WEEK)
                .datesUntil(day)
                .filter(each -> workday.test(each) == workday.test(day))
                .toList();
    }

    /** The mean of what was counted on so many days; a half hour in which nothing came counts as nothing. */
    static Profile of(int days, List<History.Counted> counted) {
        var arrivals = new double[SLOTS];
        var handled = 0L;
        var seconds = 0L;
        for (var each : counted) {
            arrivals[each.slot()] += (double) each.arrivals() / days;
            handled += each.handled();
            seconds += each.seconds();
        }
        return new Profile(days, arrivals, handled == 0 ? 0 : (double) seconds / handled);
    }

    /**
     * How far expectations lay from what came, all half hours together: the sum of the deviations over the sum of what
     * came. Null where nothing came.
     */
    static @Nullable Double deviation(double[] expected, double[] came) {
        var deviations = 0.0;
        var all = 0.0;
        for (var slot = 0; slot < expected.length; slot++) {
            deviations += Math.abs(expected[slot] - came[slot]);
            all += came[slot];
        }
        return all == 0 ? null : deviations / all;
    }
}
