package io.bihuan.calendar;

import static io.bihuan.calendar.Step.What.*;

import io.bihuan.calendar.Step.What;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One deadline being computed on one calendar, with its steps written down on the way. */
final class Reckoning {

    private final BusinessCalendar calendar;
    private final List<Step> steps = new ArrayList<>();
    private boolean provisional;

    private Reckoning(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    static Deadline due(BusinessCalendar calendar, Instant start, Term term, List<Pause> pauses) {
        return new Reckoning(calendar).reckon(start, term, merged(start, pauses));
    }

    private Deadline reckon(Instant start, Term term, List<Pause> pauses) {
        note(STARTED, start, calendar.rules().name());
        var due = switch (term.kind()) {
            case WORKING_DURATION -> openTime(start, term.duration(), pauses);
            case ELAPSED -> elapsed(start, term.duration());
            case WORKING_DAYS -> workdays(start, term.count(), pauses);
            case CALENDAR_DAYS -> days(start, term);
            case CALENDAR_MONTHS -> months(start, term);
        };
        if (!term.pausable() && !pauses.isEmpty()) {
            note(NOT_PAUSED);
        }
        if (provisional) {
            note(PROVISIONAL, calendar.version());
        }
        note(DUE, due);
        return new Deadline(due, provisional, steps);
    }

    private Instant openTime(Instant start, Duration amount, List<Pause> pauses) {
        var opening = calendar.openFrom(start);
        if (!opening.equals(start)) {
            note(WAITS_FOR_OPENING, opening);
        }
        note(COUNTS_OPENING_HOURS, amount);
        var due = calendar.plusOpenTime(start, amount);
        for (var pause : pauses) {
            if (!pause.from().isBefore(due)) {
                note(PAUSE_TOO_LATE, pause.from());
                break;
            }
            var left = calendar.openTime(pause.from(), due);
            note(PAUSED_TIME, pause.from(), pause.to(), calendar.openTime(pause.from(), pause.to()));
            due = calendar.plusOpenTime(pause.to(), left);
        }
        daysUnlikeTheirWeekday(day(start), day(due));
        return due;
    }

    private Instant elapsed(Instant start, Duration amount) {
        note(COUNTS_EVERY_MINUTE, amount);
        return start.plus(amount);
    }

    private Instant workdays(Instant start, int count, List<Pause> pauses) {
        var received = day(start);
        note(DAY_OF_RECEIPT, received);
        note(COUNTS_WORKDAYS, count);
        var last = calendar.workdayAfter(received, count);
        for (var pause : pauses) {
            if (pause.from().isAfter(calendar.closeOf(last))) {
                note(PAUSE_TOO_LATE, pause.from());
                break;
            }
            var shift = calendar.workdaysBetween(day(pause.from()), day(pause.to()));
            note(PAUSED_DAYS, pause.from(), pause.to(), shift);
            last = shift == 0 ? last : calendar.workdayAfter(last, shift);
        }
        daysUnlikeTheirWeekday(count == 0 ? received : received.plusDays(1), last);
        note(calendar.rules().endsAtMidnight() ? ENDS_AT_MIDNIGHT : ENDS_AT_CLOSE, last);
        return calendar.closeOf(last);
    }

    private Instant days(Instant start, Term term) {
        note(DAY_OF_RECEIPT, day(start));
        note(COUNTS_DAYS, term.count());
        return endOfDay(day(start).plusDays(term.count()), term.rollForward());
    }

    private Instant months(Instant start, Term term) {
        note(DAY_OF_RECEIPT, day(start));
        note(COUNTS_MONTHS, term.count());
        return endOfDay(day(start).plusMonths(term.count()), term.rollForward());
    }

    private Instant endOfDay(LocalDate reached, boolean rolls) {
        var last = rolls ? calendar.workdayAfter(reached, 0) : reached;
        if (rolls) {
            daysUnlikeTheirWeekday(reached, last);
        }
        if (!last.equals(reached)) {
            note(ROLLS, reached, last);
        }
        note(ENDS_AT_MIDNIGHT, last);
        return calendar.endOf(last);
    }

    /** Notes the days off that were passed over and the make-up days that counted, and whether any was a guess. */
    private void daysUnlikeTheirWeekday(LocalDate from, LocalDate to) {
        provisional = calendar.unknownWithin(from, to);
        LocalDate first = null;
        var before = LocalDate.MIN;
        var name = "";
        for (var entry : calendar.exceptions(from, to).entrySet()) {
            var day = entry.getKey();
            var exception = entry.getValue();
            if (first != null
                    && (exception.works()
                            || !exception.name().equals(name)
                            || !day.minusDays(1).equals(before))) {
                note(SKIPS_DAYS_OFF, name, first, before);
                first = null;
            }
            if (exception.works()) {
                note(COUNTS_MAKE_UP_DAYS, day, exception.name());
            } else if (first == null) {
                first = day;
                name = exception.name();
            }
            before = day;
        }
        if (first != null) {
            note(SKIPS_DAYS_OFF, name, first, before);
        }
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, calendar.zone());
    }

    private void note(What what, Object... facts) {
        steps.add(Step.of(what, facts));
    }

    /** The pauses in order, those that overlap made one, nothing before the start. */
    private static List<Pause> merged(Instant start, List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return pauses;
        }
        var merged = new ArrayList<Pause>();
        pauses.stream()
                .filter(pause -> pause.to().isAfter(start))
                .map(pause -> pause.from().isBefore(start) ? new Pause(start, pause.to()) : pause)
                .sorted(Comparator.comparing(Pause::from))
                .forEach(pause -> {
                    if (merged.isEmpty()
                            || pause.from().isAfter(merged.getLast().to())) {
                        merged.add(pause);
                    } else if (pause.to().isAfter(merged.getLast().to())) {
                        merged.set(merged.size() - 1, new Pause(merged.getLast().from(), pause.to()));
                    }
                });
        return merged;
    }
}
