package io.bihuan.standard.web;

import io.bihuan.calendar.Term;
import io.bihuan.standard.FigureKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lengths of time and terms as people type them: a number and what it counts. */
public final class Amounts {

    private Amounts() {}

    /** What a number may count; {@code standard.counts.<NAME>} is the wording. */
    public enum Counts {
        SECONDS(FigureKind.DURATION),
        MINUTES(FigureKind.DURATION),
        HOURS(FigureKind.DURATION),
        DAYS(FigureKind.DURATION),
        ELAPSED_SECONDS(FigureKind.TERM),
        ELAPSED_MINUTES(FigureKind.TERM),
        ELAPSED_HOURS(FigureKind.TERM),
        WORKING_MINUTES(FigureKind.TERM),
        WORKING_HOURS(FigureKind.TERM),
        WORKING_DAYS(FigureKind.TERM),
        CALENDAR_DAYS(FigureKind.TERM),
        CALENDAR_DAYS_ROLL(FigureKind.TERM),
        CALENDAR_MONTHS(FigureKind.TERM),
        CALENDAR_MONTHS_ROLL(FigureKind.TERM);

        private final FigureKind kind;

        Counts(FigureKind kind) {
            this.kind = kind;
        }

        /** The ones that fit a kind of figure. */
        public static List<Counts> of(FigureKind kind) {
            return Arrays.stream(values()).filter(each -> each.kind == kind).toList();
        }
    }

    /** A number and what it counts. */
    public record Amount(long number, Counts counts) {}

    /** Takes the written form apart, in the largest unit that leaves nothing over. */
    public static Amount apart(FigureKind kind, String value) {
        if (kind == FigureKind.DURATION) {
            return apart(Duration.parse(value), Counts.SECONDS, Counts.MINUTES, Counts.HOURS, Optional.of(Counts.DAYS));
        }
        var term = Term.parse(value);
        return switch (term.kind()) {
            case ELAPSED ->
                apart(
                        term.duration(),
                        Counts.ELAPSED_SECONDS,
                        Counts.ELAPSED_MINUTES,
                        Counts.ELAPSED_HOURS,
                        Optional.empty());
            case WORKING_DURATION ->
                apart(
                        term.duration(),
                        Counts.WORKING_MINUTES,
                        Counts.WORKING_MINUTES,
                        Counts.WORKING_HOURS,
                        Optional.empty());
            case WORKING_DAYS -> new Amount(term.count(), Counts.WORKING_DAYS);
            case CALENDAR_DAYS ->
                new Amount(term.count(), term.rollForward() ? Counts.CALENDAR_DAYS_ROLL : Counts.CALENDAR_DAYS);
            case CALENDAR_MONTHS ->
                new Amount(term.count(), term.rollForward() ? Counts.CALENDAR_MONTHS_ROLL : Counts.CALENDAR_MONTHS);
        };
    }

    private static Amount apart(
            Duration duration, Counts seconds, Counts minutes, Counts hours, Optional<Counts> days) {
        var length = duration.toSeconds();
        if (days.isPresent() && length >= 86_400 && length % 86_400 == 0) {
            return new Amount(length / 86_400, days.get());
        }
        if (length >= 3600 && length % 3600 == 0) {
            return new Amount(length / 3600, hours);
        }
        return length % 60 == 0 ? new Amount(length / 60, minutes) : new Amount(length, seconds);
    }

    /** Puts number and unit together; what is no number gives a text that no figure accepts. */
    public static String together(String number, String counts) {
        try {
            var count = Integer.parseInt(number.strip());
            return switch (Counts.valueOf(counts)) {
                case SECONDS -> Duration.ofSeconds(count).toString();
                case MINUTES -> Duration.ofMinutes(count).toString();
                case HOURS -> Duration.ofHours(count).toString();
                case DAYS -> Duration.ofDays(count).toString();
                case ELAPSED_SECONDS -> Term.elapsed(Duration.ofSeconds(count)).written();
                case ELAPSED_MINUTES -> Term.elapsed(Duration.ofMinutes(count)).written();
                case ELAPSED_HOURS -> Term.elapsed(Duration.ofHours(count)).written();
                case WORKING_MINUTES ->
                    Term.workingDuration(Duration.ofMinutes(count)).written();
                case WORKING_HOURS ->
                    Term.workingDuration(Duration.ofHours(count)).written();
                case WORKING_DAYS -> Term.workingDays(count).written();
                case CALENDAR_DAYS -> Term.calendarDays(count).written();
                case CALENDAR_DAYS_ROLL ->
                    Term.calendarDays(count).rollingForward().written();
                case CALENDAR_MONTHS -> Term.calendarMonths(count).written();
                case CALENDAR_MONTHS_ROLL ->
                    Term.calendarMonths(count).rollingForward().written();
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return number + " " + counts;
        }
    }

    /** Whether two written forms mean the same, as {@code PT60M} and {@code PT1H} do. */
    public static boolean same(FigureKind kind, String one, String other) {
        return one.equals(other)
                || (kind == FigureKind.DURATION || kind == FigureKind.TERM)
                        && kind.accepts(one)
                        && kind.accepts(other)
                        && apart(kind, one).equals(apart(kind, other));
    }
}
