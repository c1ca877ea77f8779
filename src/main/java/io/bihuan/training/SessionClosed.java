package io.bihuan.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training session has ended with its record; who was there and who was not is settled.
 *
 * @param sessionId the session
 * @param courseId what was taught
 * @param planItemId the plan's item it came from, or null for one held beside the plan
 * @param instructorId who taught
 * @param startsAt when it began
 * @param hours class hours of the record
 * @param attended who took part, late or not
 * @param absent who did not and was not excused
 * @param at when it was closed
 */
public record SessionClosed(
        UUID sessionId,
        UUID courseId,
        @Nullable UUID planItemId,
        UUID instructorId,
        Instant startsAt,
        BigDecimal hours,
        List<UUID> attended,
        List<UUID> absent,
        Instant at) {}
