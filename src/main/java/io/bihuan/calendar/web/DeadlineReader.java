package io.bihuan.calendar.web;

import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.DeadlineKind;
import io.bihuan.calendar.Pause;
import io.bihuan.calendar.Term;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a question for a deadline; says in one sentence what is wrong with it. */
final class DeadlineReader {

    private static final int MOST_PAUSES = 200;
    private static final int MOST_DAYS = 20_000;
    private static final Duration LONGEST = Duration.ofDays(20_000);

    private DeadlineReader() {}

    record Asked(Instant start, Term term, String calendar, List<Pause> pauses) {}

    /** What is asked for is not a deadline; the message says why. */
    static class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    static Asked read(DeadlineQuestion question, Calendars calendars) {
        var calendar = question.calendar() == null ? Calendars.STANDARD : question.calendar();
        if (calendars.find(calendar).isEmpty()) {
            throw new Malformed("calendar: there is none named " + calendar);
        }
        return new Asked(instant("start", question.start()), term(question), calendar, pauses(question));
    }

    private static Term term(DeadlineQuestion question) {
        var kind = kind(question.kind());
        var rolls = Boolean.TRUE.equals(question.rollForward());
        return switch (kind) {
            case WORKING_DURATION, ELAPSED -> new Term(kind, duration(question.amount()), 0, rolls);
            case WORKING_DAYS, CALENDAR_DAYS, CALENDAR_MONTHS ->
                new Term(kind, Duration.ZERO, number(question.amount()), rolls);
        };
    }

    private static DeadlineKind kind(@Nullable String kind) {
        for (var each : DeadlineKind.values()) {
            if (each.name().equals(kind == null ? "" : kind.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new Malformed("kind: one of WORKING_DURATION, ELAPSED, WORKING_DAYS, CALENDAR_DAYS, CALENDAR_MONTHS");
    }

    private static Duration duration(@Nullable JsonNode amount) {
        try {
            var duration = Duration.parse(amount == null ? "" : amount.asString(""));
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            throw new Malformed("amount: an ISO 8601 duration such as PT4H for this kind");
        }
        throw new Malformed("amount: between PT0S and " + LONGEST);
    }

    private static int number(@Nullable JsonNode amount) {
        var text = amount == null ? "" : amount.asString("");
        try {
            var number = Integer.parseInt(text.replaceFirst("^P(\\d+)[DM]$", "$1"));
            if (number >= 0 && number <= MOST_DAYS) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Malformed("amount: a whole number for this kind");
        }
        throw new Malformed("amount: between 0 and " + MOST_DAYS);
    }

    private static List<Pause> pauses(DeadlineQuestion question) {
        var pauses = question.pauses() == null ? List.<DeadlineQuestion.Stretch>of() : question.pauses();
        if (pauses.size() > MOST_PAUSES) {
            throw new Malformed("pauses: at most " + MOST_PAUSES);
        }
        return pauses.stream().map(DeadlineReader::pause).toList();
    }

    private static Pause pause(DeadlineQuestion.Stretch stretch) {
        var from = instant("pauses.from", stretch.from());
        var to = instant("pauses.to", stretch.to());
        if (to.isBefore(from)) {
            throw new Malformed("pauses: one ends before it begins");
        }
        return new Pause(from, to);
    }

    private static Instant instant(String field, @Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text).toInstant();
        } catch (DateTimeException e) {
            throw new Malformed(field + ": a time in ISO 8601 with offset, such as 2026-03-02T10:00:00+08:00");
        }
    }
}
