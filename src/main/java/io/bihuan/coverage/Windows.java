package io.bihuan.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stretches of time within which a recurring topic must be held. */
public final class Windows {

    private static final LocalDate FIRST_MONDAY = LocalDate.of(1970, 1, 5);

    private Windows() {}

    /** A stretch of days. */
    public record Window(LocalDate from, LocalDate until) {}

    /** The windows of a frequency in the month, given when the topics were held last. */
    public static List<Window> of(
            Frequency frequency, YearMonth month, @Nullable LocalDate lastHeldOn, Predicate<LocalDate> workday) {
        return frequency.every().weeks() > 0
                ? weekly(frequency, month, workday)
                : monthly(frequency, month, lastHeldOn, workday);
    }

    private static List<Window> weekly(Frequency frequency, YearMonth month, Predicate<LocalDate> workday) {
        return cycles(frequency, month, workday).stream()
                .flatMap(cycle -> parts(
                        workdays(cycle.from(), cycle.until(), workday).stream()
                                .filter(day -> YearMonth.from(day).equals(month))
                                .toList(),
                        frequency.times())
                        .stream())
                .toList();
    }

    /** Cycles of weeks, whole; one that lies in two months belongs to the one that has more of its workdays. */
    static List<Window> cycles(Frequency frequency, YearMonth month, Predicate<LocalDate> workday) {
        var cycles = new ArrayList<Window>();
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var start = monday.minusWeeks(Math.floorMod(
                ChronoUnit.WEEKS.between(FIRST_MONDAY, monday),
                frequency.every().weeks()));
        for (;
                !start.isAfter(month.atEndOfMonth());
                start = start.plusWeeks(frequency.every().weeks())) {
            var cycle =
                    new Window(start, start.plusWeeks(frequency.every().weeks()).minusDays(1));
            var days = workdays(cycle.from(), cycle.until(), workday);
            var within = days.stream()
                    .filter(day -> YearMonth.from(day).equals(month))
                    .toList();
            if (within.size() * 2 > days.size() || within.size() * 2 == days.size() && begins(days, month)) {
                cycles.add(cycle);
            }
        }
        return cycles;
    }

    private static boolean begins(List<LocalDate> days, YearMonth month) {
        return !days.isEmpty() && YearMonth.from(days.getFirst()).equals(month);
    }

    private static List<Window> monthly(
            Frequency frequency, YearMonth month, @Nullable LocalDate lastHeldOn, Predicate<LocalDate> workday) {
        if (lastHeldOn != null
                && YearMonth.from(lastHeldOn)
                        .plusMonths(frequency.every().months())
                        .isAfter(month)) {
            return List.of();
        }
        return parts(workdays(month.atDay(1), month.atEndOfMonth(), workday), frequency.times());
    }

    private static List<LocalDate> workdays(LocalDate from, LocalDate until, Predicate<LocalDate> workday) {
        return from.datesUntil(until.plusDays(1)).filter(workday).toList();
    }

    private static List<Window> parts(List<LocalDate> days, int times) {
        if (days.isEmpty()) {
            return List.of();
        }
        return Stream.iterate(0, part -> part < times, part -> part + 1)
                .map(part -> {
                    var from = Math.min(days.size() - 1, part * days.size() / times);
                    var until = Math.max(from, (part + 1) * days.size() / times - 1);
                    return new Window(days.get(from), days.get(until));
                })
                .toList();
    }
}
