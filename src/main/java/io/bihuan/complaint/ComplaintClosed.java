package io.bihuan.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint has been archived.
 *
 * @param agentId who served the customer when it arose, where known
 * @param description what the customer complained of
 * @param outcome what came of it
 * @param cause where it came from: PEOPLE, PROCESS, PRODUCT, SYSTEM, THIRD_PARTY, MISUNDERSTANDING
 * @param justified YES, PARTLY or NO
 * @param prevention what is to keep it from happening again
 * @param areaCode the competence area it points at
 * @param by who archived it
 */
public record ComplaintClosed(
        UUID complaintId,
        String number,
        UUID customerId,
        @Nullable UUID agentId,
        @Nullable UUID branchId,
        String category,
        String description,
        String outcome,
        String cause,
        String justified,
        String prevention,
        String areaCode,
        UUID by,
        Instant at) {}
