package io.bihuan.practical.web;

import io.bihuan.assessment.DutyScope;
import io.bihuan.practical.NewPractical;
import io.bihuan.web.Errors;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new practical as it was typed. */
public record PracticalForm(
        @Nullable UUID scenario,
        @Nullable UUID rubric,
        @Nullable UUID candidate,
        @Nullable DutyScope scope,
        @Nullable String heldAt,
        @Nullable List<UUID> examiners) {

    Errors faults(ZoneId zone) {
        return Errors.none()
                .addIf(scenario == null, "scenario", "practical.fault.scenario")
                .addIf(candidate == null, "candidate", "practical.fault.candidate")
                .addIf(instant(zone) == null, "heldAt", "practical.fault.time")
                .addIf(chosen().isEmpty(), "examiners", "practical.fault.examiners");
    }

    NewPractical practical(ZoneId zone, @Nullable UUID branchId) {
        return new NewPractical(
                Objects.requireNonNull(scenario),
                rubric,
                Objects.requireNonNull(candidate),
                scope,
                Objects.requireNonNull(instant(zone)),
                branchId,
                chosen());
    }

    /** Who was ticked. */
    public List<UUID> chosen() {
        return examiners == null ? List.of() : examiners;
    }

    /** A field's words. */
    public String word(@Nullable Object typed) {
        return typed == null ? "" : typed.toString();
    }

    private @Nullable Instant instant(ZoneId zone) {
        try {
            return heldAt == null || heldAt.isBlank()
                    ? null
                    : LocalDateTime.parse(heldAt).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
