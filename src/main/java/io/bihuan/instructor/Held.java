package io.bihuan.instructor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A session as it was held.
 *
 * @param sessionId the session; told again, it counts once
 * @param staffId who taught
 * @param courseId what was taught
 * @param topic the same in words
 * @param heldAt when it began
 * @param hours class hours
 * @param attended how many took part
 * @param closedAt when its record was written
 */
public record Held(
        UUID sessionId,
        UUID staffId,
        UUID courseId,
        String topic,
        Instant heldAt,
        BigDecimal hours,
        int attended,
        Instant closedAt) {}
