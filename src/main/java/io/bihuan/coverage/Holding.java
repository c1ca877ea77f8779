package io.bihuan.coverage;

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
 * @param line the plan's line it came from, the same through all versions, or null
 * @param branchId the branch it was for; null for the whole house
 * @param heldOn on which day
 * @param hours class hours
 * @param instructorId who taught
 * @param attended who took part
 */
public record Holding(
        UUID sessionId,
        String courseCode,
        @Nullable UUID line,
        @Nullable UUID branchId,
        LocalDate heldOn,
        BigDecimal hours,
        UUID instructorId,
        List<UUID> attended) {}
