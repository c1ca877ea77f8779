package io.bihuan.resource;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a room cannot be used.
 *
 * @param id which
 * @param roomId which room
 * @param from the first day
 * @param until the last day
 * @param reason why
 */
public record Closure(UUID id, UUID roomId, LocalDate from, LocalDate until, String reason) {

    /** Whether the room is closed on that day. */
    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
