package io.bihuan.calendar;

import java.time.Duration;
import java.util.Locale;

/**
 * How long somebody has, as a rule says it: “10 working minutes”, “2 working days”, “7 days, rolled to a workday”.
 *
 * @param kind what is counted
 * @param duration how much of it, for the two kinds that count time; else zero
 * @param count how many, for the three kinds that count days or months; else 0
 * @param rollForward whether an end on a day off moves to the next workday: so for rights of the customer, not for our
 *     own promises
 */
public record Term(DeadlineKind kind, Duration duration, int count, boolean rollForward) {

    public Term {
        if (duration.isNegative() || count < 0) {
            throw new IllegalArgumentException("a term cannot be negative: " + duration + ", " + count);
        }
    }

    /** So much of the opening hours. */
    public static Term workingDuration(Duration duration) {
        return new Term(DeadlineKind.WORKING_DURATION, duration, 0, false);
    }

    /** So much time, day and night. */
    public static Term elapsed(Duration duration) {
        return new Term(DeadlineKind.ELAPSED, duration, 0, false);
    }

    /** So many workdays after the day of receipt. */
    public static Term workingDays(int count) {
        return new Term(DeadlineKind.WORKING_DAYS, Duration.ZERO, count, false);
    }

    /** So many days after the day of receipt. */
    public static Term calendarDays(int count) {
        return new Term(DeadlineKind.CALENDAR_DAYS, Duration.ZERO, count, false);
    }

    /** So many months after the day of receipt. */
    public static Term calendarMonths(int count) {
        return new Term(DeadlineKind.CALENDAR_MONTHS, Duration.ZERO, count, false);
    }

    /** The same term, whose end moves from a day off to the next workday. */
    public Term rollingForward() {
        return new Term(kind, duration, count, true);
    }

    /** Reads the written form: {@code WORKING_DAYS 2}, {@code ELAPSED PT24H}, {@code CALENDAR_DAYS 7 ROLL}. */
    public static Term parse(String text) {
        var words = text.strip().split("\\s+");
        var rolls = words.length == 3 && words[2].equalsIgnoreCase("ROLL");
        if (words.length != 2 && !rolls) {
            throw new IllegalArgumentException("not a term: " + text);
        }
        var kind = DeadlineKind.valueOf(words[0].toUpperCase(Locale.ROOT));
        return switch (kind) {
            case WORKING_DURATION, ELAPSED -> new Term(kind, Duration.parse(words[1]), 0, rolls);
            case WORKING_DAYS, CALENDAR_DAYS, CALENDAR_MONTHS ->
                new Term(kind, Duration.ZERO, Integer.parseInt(words[1]), rolls);
        };
    }

    /** Whether a pause may stop the clock: elapsed time and calendar days run on whatever happens. */
    public boolean pausable() {
        return kind == DeadlineKind.WORKING_DURATION || kind == DeadlineKind.WORKING_DAYS;
    }

    /** The written form that {@link #parse} reads. */
    public String written() {
        var amount = kind == DeadlineKind.WORKING_DURATION || kind == DeadlineKind.ELAPSED
                ? duration.toString()
                : Integer.toString(count);
        return kind + " " + amount + (rollForward ? " ROLL" : "");
    }
}
