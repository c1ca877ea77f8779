package io.bihuan.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session to be held.
 *
 * @param courseId what is taught
 * @param itemId the plan's item it comes from, or null
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param place the room or the link
 * @param instructorId who teaches
 * @param seats how many fit in
 * @param roster who is expected
 * @param link where it is met online, or \"\"
 */
public record NewSession(
        UUID courseId,
        @Nullable UUID itemId,
        Instant startsAt,
        Instant endsAt,
        String place,
        UUID instructorId,
        int seats,
        List<UUID> roster,
        String link) {

    public NewSession {
        roster = List.copyOf(roster);
    }

    /** A session in a room. */
    public NewSession(
            UUID courseId,
            @Nullable UUID itemId,
            Instant startsAt,
            Instant endsAt,
            String place,
            UUID instructorId,
            int seats,
            List<UUID> roster) {
        this(courseId, itemId, startsAt, endsAt, place, instructorId, seats, roster, "");
    }
}
