package io.bihuan.instructor.web;

import io.bihuan.web.Errors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Days away as somebody types them.
 *
 * @param first the first day
 * @param last the last day
 * @param reason why
 */
public record AwayForm(String first, String last, String reason) {

    static final AwayForm EMPTY = new AwayForm("", "", "");

    public AwayForm(@Nullable String first, @Nullable String last, @Nullable String reason) {
        this.first = first == null ? "" : first.strip();
        this.last = last == null ? "" : last.strip();
        this.reason = reason == null ? "" : reason.strip();
    }

    Errors check() {
        var from = day(first);
        var until = day(last);
        return Errors.none()
                .addIf(from == null, "first", "instructor.away.day")
                .addIf(until == null, "last", "instructor.away.day")
                .addIf(from != null && until != null && until.isBefore(from), "last", "instructor.away.order")
                .addIf(reason.isEmpty(), "reason", "instructor.away.no-reason");
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
