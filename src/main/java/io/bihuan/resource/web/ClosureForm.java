package io.bihuan.resource.web;

import io.bihuan.web.Errors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Days on which a room is closed, as somebody types them. */
public record ClosureForm(String from, String until, String reason) {

    public ClosureForm(@Nullable String from, @Nullable String until, @Nullable String reason) {
        this.from = Objects.requireNonNullElse(from, "");
        this.until = Objects.requireNonNullElse(until, "");
        this.reason = Objects.requireNonNullElse(reason, "").strip();
    }

    static ClosureForm empty() {
        return new ClosureForm("", "", "");
    }

    Errors check() {
        var first = day(from);
        var last = day(until);
        return Errors.none()
                .addIf(first == null, "from", "resource.day-wrong")
                .addIf(last == null, "until", "resource.day-wrong")
                .addIf(first != null && last != null && last.isBefore(first), "until", "resource.ends-before")
                .addIf(reason.isEmpty(), "reason", "resource.reason-missing");
    }

    LocalDate first() {
        return Objects.requireNonNull(day(from));
    }

    LocalDate last() {
        return Objects.requireNonNull(day(until));
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
