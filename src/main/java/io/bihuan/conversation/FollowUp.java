package io.bihuan.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise made to a customer, with an owner and a time (E-11).
 *
 * @param keptAt when it was kept, or null while it is owed
 * @param satisfied what the customer said afterwards, or null when nobody asked
 * @param askedNote what they said beside it, where they were asked after it was kept
 * @param branchId the branch of whoever owes it, or owed it when it was kept
 */
public record FollowUp(
        UUID id,
        UUID conversationId,
        @Nullable UUID customerId,
        String promise,
        UUID ownerId,
        Instant promisedAt,
        Instant dueAt,
        @Nullable Instant keptAt,
        String outcome,
        @Nullable Boolean satisfied,
        String askedNote,
        @Nullable UUID branchId) {

    /** Whether it is owed and past its time. */
    public boolean lateAt(Instant now) {
        return keptAt == null && now.isAfter(dueAt);
    }
}
