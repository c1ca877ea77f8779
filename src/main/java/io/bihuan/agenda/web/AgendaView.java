package io.bihuan.agenda.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How much of the calendar is shown at once; {@code agenda.view.<NAME>} is the wording. */
public enum AgendaView {
    WEEK,
    MONTH,
    YEAR;

    /** The first day shown, of the stretch that the day lies in: a month begins on its first week's Monday. */
    LocalDate from(LocalDate day) {
        return switch (this) {
            case WEEK -> monday(day);
            case MONTH -> monday(day.withDayOfMonth(1));
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The day after the last one shown. */
    LocalDate until(LocalDate day) {
        return switch (this) {
            case WEEK -> monday(day).plusWeeks(1);
            case MONTH ->
                monday(day.withDayOfMonth(1).plusMonths(1).minusDays(1)).plusWeeks(1);
            case YEAR -> day.withDayOfYear(1).plusYears(1);
        };
    }

    LocalDate next(LocalDate day) {
        return switch (this) {
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.withDayOfMonth(1).plusMonths(1);
            case YEAR -> day.withDayOfYear(1).plusYears(1);
        };
    }

    LocalDate former(LocalDate day) {
        return switch (this) {
            case WEEK -> day.minusWeeks(1);
            case MONTH -> day.withDayOfMonth(1).minusMonths(1);
            case YEAR -> day.withDayOfYear(1).minusYears(1);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
