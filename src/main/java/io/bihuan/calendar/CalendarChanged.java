package io.bihuan.calendar;

import java.time.Instant;

/**
 * Days or hours are no longer what they were; whoever holds open clocks computes them anew. Closed ones stay.
 *
 * @param calendar the calendar's name, or {@code *} when a notice changed days of every calendar
 * @param fromYear the first year whose days may differ
 * @param toYear the last such year
 * @param at when it was changed
 */
public record CalendarChanged(String calendar, int fromYear, int toYear, Instant at) {

    /** Stands for every calendar. */
    public static final String EVERY = "*";
}
