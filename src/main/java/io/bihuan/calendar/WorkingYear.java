package io.bihuan.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** One year of a calendar laid out in arrays, a place for each day, so that a deadline is found by halving, not by walking. */
final class WorkingYear {

    private final LocalDate first;
    private final Hours[] hours;
    private final int[] workdaysBefore;
    private final long[] nanosBefore;

    WorkingYear(int year, BusinessCalendar calendar) {
        first = LocalDate.of(year, 1, 1);
        hours = new Hours[first.lengthOfYear()];
        workdaysBefore = new int[hours.length + 1];
        nanosBefore = new long[hours.length + 1];
        for (var i = 0; i < hours.length; i++) {
            var day = first.plusDays(i);
            hours[i] = calendar.ruledHours(day);
            workdaysBefore[i + 1] = workdaysBefore[i] + (hours[i].open() ? 1 : 0);
            nanosBefore[i + 1] = nanosBefore[i] + nanos(day, hours[i], calendar.zone());
        }
    }

    private static long nanos(LocalDate day, Hours hours, ZoneId zone) {
        // Not the minutes on the dial: on the day that clocks change an hour is missing or comes twice.
        return hours.stretches().stream()
                .mapToLong(stretch -> Duration.between(
                                BusinessCalendar.at(day, stretch.opens(), zone),
                                BusinessCalendar.at(day, stretch.closes(), zone))
                        .toNanos())
                .sum();
    }

    Hours hoursOn(LocalDate day) {
        return hours[day.getDayOfYear() - 1];
    }

    /** The workdays of this year before the day. */
    int workdaysBefore(LocalDate day) {
        return workdaysBefore[day.getDayOfYear() - 1];
    }

    /** The open time of this year before the day. */
    long nanosBefore(LocalDate day) {
        return nanosBefore[day.getDayOfYear() - 1];
    }

    int workdays() {
        return workdaysBefore[hours.length];
    }

    long nanos() {
        return nanosBefore[hours.length];
    }

    /** The nth workday of the year, counting from 1; n must not exceed {@link #workdays()}. */
    LocalDate workday(int n) {
        var low = 0;
        var high = hours.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (workdaysBefore[middle] >= n) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return first.plusDays(low - 1L);
    }

    /** The day within which the given open time of the year, more than none, is used up. */
    LocalDate dayUsingUp(long nanos) {
        var low = 0;
        var high = hours.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (nanosBefore[middle] >= nanos) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return first.plusDays(low - 1L);
    }
}
