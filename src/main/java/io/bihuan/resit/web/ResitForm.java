package io.bihuan.resit.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed on the page of a follow-up. */
public record ResitForm(
        @Nullable String at,
        @Nullable String trainer,
        @Nullable String words,
        @Nullable String decision) {

    static ResitForm empty() {
        return new ResitForm(null, null, null, null);
    }

    @Nullable
    Instant instant(ZoneId zone) {
        try {
            return at == null
                    ? null
                    : LocalDateTime.parse(at.strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    @Nullable
    UUID trainerId() {
        try {
            return trainer == null ? null : UUID.fromString(trainer.strip());
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** What was written. */
    public String said() {
        return words == null ? "" : words.strip();
    }

    /** What stands in a field. */
    public String word(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
