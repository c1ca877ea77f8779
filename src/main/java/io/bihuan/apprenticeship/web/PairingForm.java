package io.bihuan.apprenticeship.web;

import io.bihuan.apprenticeship.NewPairing;
import io.bihuan.web.Errors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed to pair a trainee with a mentor. */
public record PairingForm(
        @Nullable String trainee,
        @Nullable String mentor,
        @Nullable String startsOn,
        @Nullable String days) {

    Errors faults() {
        return Errors.none()
                .addIf(id(trainee) == null, "trainee", "apprenticeship.fault.trainee")
                .addIf(id(mentor) == null, "mentor", "apprenticeship.fault.mentor")
                .addIf(date() == null, "startsOn", "apprenticeship.fault.starts")
                .addIf(number() == null, "days", "apprenticeship.fault.days-number");
    }

    NewPairing pairing() {
        return new NewPairing(
                Objects.requireNonNull(id(trainee)),
                Objects.requireNonNull(id(mentor)),
                Objects.requireNonNull(date()),
                Objects.requireNonNull(number()));
    }

    /** What stands in a field. */
    public String word(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    private @Nullable LocalDate date() {
        try {
            return startsOn == null ? null : LocalDate.parse(startsOn.strip());
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    private @Nullable Integer number() {
        try {
            return days == null ? null : Integer.valueOf(days.strip());
        } catch (NumberFormatException notOne) {
            return null;
        }
    }
}
