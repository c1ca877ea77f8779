package io.bihuan.conversation.web;

import io.bihuan.conversation.State;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the archive for, as they typed it.
 *
 * @param agent a colleague's name or staff number
 * @param customer a customer's number
 */
record ArchiveAsked(
        @Nullable String q,
        @Nullable String state,
        @Nullable String channel,
        @Nullable String agent,
        @Nullable String branch,
        @Nullable String customer,
        @Nullable Integer days,
        @Nullable String before) {

    private static final int MOST_DAYS = 3_660;
    private static final int MONTH = 30;
    private static final int LONGEST_WORDS = 100;

    String words() {
        var words = text(q);
        return words.codePointCount(0, words.length()) <= LONGEST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS));
    }

    int span() {
        return days == null ? MONTH : Math.clamp(days, 1, MOST_DAYS);
    }

    @Nullable
    State known() {
        return Arrays.stream(State.values())
                .filter(each -> each.name().equals(text(state)))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    UUID unit() {
        try {
            return text(branch).isEmpty() ? null : UUID.fromString(text(branch));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    @Nullable
    Instant end() {
        try {
            return text(before).isEmpty() ? null : Instant.parse(text(before));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
