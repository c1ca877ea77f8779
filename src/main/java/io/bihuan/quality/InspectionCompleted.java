package io.bihuan.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closed conversation has been inspected by rule.
 *
 * @param agentId who served; null where an imported conversation names nobody
 * @param score what it came to; null where no rule applied
 */
public record InspectionCompleted(
        UUID inspectionId,
        UUID conversationId,
        @Nullable UUID agentId,
        @Nullable BigDecimal score,
        Instant at) {}
