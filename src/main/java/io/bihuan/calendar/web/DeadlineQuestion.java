package io.bihuan.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A deadline asked for over the interface.
 *
 * @param start when the term starts, ISO 8601 with offset
 * @param kind one of the five kinds
 * @param amount an ISO duration, or a number
 * @param rollForward whether an end on a day off moves to the next workday
 * @param calendar the name of a calendar, STD where none is named
 * @param pauses when the clock stood still
 */
record DeadlineQuestion(
        @Nullable String start,
        @Nullable String kind,
        @Nullable JsonNode amount,
        @Nullable Boolean rollForward,
        @Nullable String calendar,
        @Nullable List<Stretch> pauses) {

    /** One pause. */
    record Stretch(@Nullable String from, @Nullable String to) {}
}
