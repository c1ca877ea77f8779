package io.bihuan.selfcheck;

import java.time.Duration;
import java.time.LocalDate;

/**
 * The days that one self-check is about; periods follow each other without a gap, and a week begins on Monday.
 *
 * @param from its first day
 * @param until the day after its last
 */
record Period(LocalDate from, LocalDate until) {

    private static final LocalDate A_MONDAY = LocalDate.of(2001, 1, 1);

    /** The period that a day lies in. */
    static Period of(LocalDate day, Duration every) {
        var days = Math.max(1, every.toDays());
        var from = day.minusDays(Math.floorMod(day.toEpochDay() - A_MONDAY.toEpochDay(), days));
        return new Period(from, from.plusDays(days));
    }

    /** Whether it is one day alone. */
    boolean isDay() {
        return from.plusDays(1).equals(until);
    }
}
