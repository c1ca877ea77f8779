package io.bihuan.calendar.web;

import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.DeadlineKind;
import io.bihuan.calendar.Pause;
import io.bihuan.calendar.Term;
import io.bihuan.web.Errors;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The question “when is this due, and why?” as it was typed.
 *
 * @param start day and time without zone, in the organisation's
 * @param kind one of the five kinds
 * @param amount how many
 * @param unit minutes, hours or days, for the kinds that count time
 * @param calendar on which calendar
 * @param roll whether an end on a day off moves on
 * @param pauseFrom when the clock was stopped, empty where it was not
 * @param pauseTo when it went on
 */
public record ExplainForm(
        String start,
        String kind,
        String amount,
        String unit,
        String calendar,
        boolean roll,
        String pauseFrom,
        String pauseTo) {

    private static final int MOST = 20_000;

    ExplainForm(
            @Nullable String start,
            @Nullable String kind,
            @Nullable String amount,
            @Nullable String unit,
            @Nullable String calendar,
            @Nullable Boolean roll,
            @Nullable String pauseFrom,
            @Nullable String pauseTo) {
        this(
                Objects.requireNonNullElse(start, ""),
                Objects.requireNonNullElse(kind, DeadlineKind.WORKING_DAYS.name()),
                Objects.requireNonNullElse(amount, "2"),
                Objects.requireNonNullElse(unit, "HOURS"),
                Objects.requireNonNullElse(calendar, Calendars.STANDARD),
                Boolean.TRUE.equals(roll),
                Objects.requireNonNullElse(pauseFrom, ""),
                Objects.requireNonNullElse(pauseTo, ""));
    }

    ExplainForm startingAt(LocalDateTime now) {
        return new ExplainForm(
                now.withSecond(0).withNano(0).toString(), kind, amount, unit, calendar, roll, pauseFrom, pauseTo);
    }

    /** Whether nothing was asked yet. */
    boolean blank() {
        return start.isBlank();
    }

    Errors check(Calendars calendars) {
        return Errors.none()
                .addIf(time(start) == null, "start", "calendar.explain.badTime")
                .addIf(term() == null, "amount", "calendar.explain.badAmount", MOST)
                .addIf(calendars.find(calendar).isEmpty(), "calendar", "calendar.explain.noCalendar")
                .addIf(!pauseFrom.isBlank() && time(pauseFrom) == null, "pauseFrom", "calendar.explain.badTime")
                .addIf(
                        !pauseFrom.isBlank()
                                && (time(pauseTo) == null
                                        || time(pauseFrom) != null
                                                && Objects.requireNonNull(time(pauseTo))
                                                        .isBefore(Objects.requireNonNull(time(pauseFrom)))),
                        "pauseTo",
                        "calendar.explain.badPause");
    }

    @Nullable
    Term term() {
        try {
            var number = Integer.parseInt(amount.strip());
            if (number < 0 || number > MOST) {
                return null;
            }
            var which = DeadlineKind.valueOf(kind);
            return switch (which) {
                case WORKING_DURATION, ELAPSED -> new Term(which, duration(number), 0, roll);
                case WORKING_DAYS, CALENDAR_DAYS, CALENDAR_MONTHS -> new Term(which, Duration.ZERO, number, roll);
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Duration duration(int number) {
        return switch (unit) {
            case "MINUTES" -> Duration.ofMinutes(number);
            case "DAYS" -> Duration.ofDays(number);
            default -> Duration.ofHours(number);
        };
    }

    Instant startAt(ZoneId zone) {
        return Objects.requireNonNull(time(start)).atZone(zone).toInstant();
    }

    List<Pause> pauses(ZoneId zone) {
        var from = time(pauseFrom);
        var to = time(pauseTo);
        return from == null || to == null
                ? List.of()
                : List.of(
                        new Pause(from.atZone(zone).toInstant(), to.atZone(zone).toInstant()));
    }

    private static @Nullable LocalDateTime time(String text) {
        try {
            return text.isBlank() ? null : LocalDateTime.parse(text.strip().replace(' ', 'T'));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
