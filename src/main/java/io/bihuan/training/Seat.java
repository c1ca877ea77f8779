package io.bihuan.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person on a session's roster.
 *
 * @param sessionId the session
 * @param staffId who
 * @param state how they stand to it
 * @param signedInAt when they signed in, or null
 * @param lateMinutes how late, 0 for on time
 * @param signedBy who signed them in by hand, or null where they did it by the code
 * @param leftAt when they left before the end, or null
 * @param earlyMinutes how many begun minutes before the end that was; 0 is not early
 * @param place the assigned seat, or \"\"
 * @param note what the instructor noted, or ""
 */
public record Seat(
        UUID sessionId,
        UUID staffId,
        SeatState state,
        @Nullable Instant signedInAt,
        int lateMinutes,
        @Nullable UUID signedBy,
        @Nullable Instant leftAt,
        int earlyMinutes,
        String place,
        String note) {}
