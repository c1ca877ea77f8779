package io.bihuan.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A day that is not like its weekday.
 *
 * @param name what it is called, for instance 春节
 * @param works whether it is worked on
 * @param hours its own hours; null on a workday takes those of Monday to Friday, never those of the weekend
 */
public record DayException(
        String name, boolean works, @Nullable Hours hours) {

    /** A day off. */
    public static DayException off(String name) {
        return new DayException(name, false, null);
    }

    /** A make-up workday (调休上班日). */
    public static DayException work(String name) {
        return new DayException(name, true, null);
    }
}
