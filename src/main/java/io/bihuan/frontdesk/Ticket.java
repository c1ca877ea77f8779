package io.bihuan.frontdesk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody drew.
 *
 * @param number from 1 each day
 * @param about what they come for, or ""
 * @param calledBy who called it last, or null
 * @param counter where they were called to, or ""
 */
public record Ticket(
        UUID id,
        LocalDate day,
        int number,
        String about,
        State state,
        Instant drawnAt,
        @Nullable Instant calledAt,
        @Nullable UUID calledBy,
        String counter,
        @Nullable Instant doneAt) {

    /** How far it has come. */
    public enum State {
        WAITING,
        CALLED,
        SERVED,
        SKIPPED
    }

    /** The number as it is printed and shown: “A007”. */
    public String label() {
        return "A%03d".formatted(number);
    }

    /** How long they waited, or wait still. */
    public Duration waited(Instant now) {
        return Duration.between(drawnAt, calledAt == null || state == State.WAITING ? now : calledAt);
    }
}
