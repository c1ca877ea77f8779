package io.bihuan.timetable.solve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A stretch of a day in which training is held.
 *
 * @param day which day
 * @param starts minute of the day at which it begins
 * @param ends first minute of the day that no longer belongs to it
 */
public record Slot(LocalDate day, int starts, int ends) {

    /** Where it begins on one line of all minutes. */
    public long from() {
        return day.toEpochDay() * 1440 + starts;
    }

    /** Where it ends on that line. */
    public long until() {
        return day.toEpochDay() * 1440 + ends;
    }

    /** Whether both share a minute. */
    public boolean meets(Slot other) {
        return from() < other.until() && other.from() < until();
    }

    /** The Monday of its week. */
    public LocalDate week() {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
