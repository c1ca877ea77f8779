package io.bihuan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Training that was really held.
 *
 * @param sessionId the session; told again, it counts once
 * @param courseCode what was taught
 * @param itemId the plan's item it came from, or null
 * @param heldOn on which day
 * @param hours class hours
 * @param instructorId who taught
 * @param attended who took part
 */
public record Holding(
        UUID sessionId,
        String courseCode,
        @Nullable UUID itemId,
        LocalDate heldOn,
        BigDecimal hours,
        UUID instructorId,
        List<UUID> attended) {}
