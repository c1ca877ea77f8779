package io.bihuan.coverage;

import io.bihuan.coverage.Duty.Whose;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the frequencies ask for as seen from a month: cycles of weeks belong to the month that has most of their workdays;
 * cycles of months lie on the calendar and are seen from each of their months.
 */
record Duties(List<Frequency> frequencies, Predicate<LocalDate> workday) {

    List<Duty> of(YearMonth month) {
        return frequencies.stream().flatMap(frequency -> of(frequency, month)).toList();
    }

    private Stream<Duty> of(Frequency frequency, YearMonth month) {
        var whose = frequency.everyone() ? Whose.HOUSE : Whose.BOTH;
        var cycles = cycles(frequency, month)
                .map(cycle -> new Duty(frequency, whose, cycle.from(), cycle.until(), frequency.times()));
        return frequency.everyone() ? Stream.concat(cycles, Stream.of(withinAYear(frequency, month))) : cycles;
    }

    private Stream<Windows.Window> cycles(Frequency frequency, YearMonth month) {
        var months = frequency.every().months();
        if (months == 0) {
            return Windows.cycles(frequency, month, workday).stream();
        }
        var first = month.minusMonths((month.getMonthValue() - 1) % months);
        return Stream.of(
                new Windows.Window(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth()));
    }

    /** Everybody within a year, the month's last day being the year's last. */
    private static Duty withinAYear(Frequency frequency, YearMonth month) {
        var end = month.atEndOfMonth();
        return new Duty(frequency, Whose.PERSON, end.minusYears(1).plusDays(1), end, 1);
    }
}
