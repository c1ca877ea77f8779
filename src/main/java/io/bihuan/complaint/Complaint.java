package io.bihuan.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a complaint is about, who holds it, and where it stands. */
record Complaint(
        ComplaintId id,
        String number,
        @Nullable UUID conversationId,
        UUID customerId,
        @Nullable UUID agentId,
        @Nullable UUID branchId,
        String category,
        Severity severity,
        @Nullable BigDecimal claim,
        boolean safety,
        String description,
        String wish,
        Instant openedAt,
        UUID openedBy,
        UUID standardVersion,
        Progress progress,
        @Nullable UUID ownerId,
        @Nullable Instant pausedSince,
        String product,
        String place,
        NewComplaint.Via via,
        int version) {

    Complaint at(Progress moved, @Nullable UUID owner) {
        return new Complaint(
                id,
                number,
                conversationId,
                customerId,
                agentId,
                branchId,
                category,
                severity,
                claim,
                safety,
                description,
                wish,
                openedAt,
                openedBy,
                standardVersion,
                moved,
                owner,
                pausedSince,
                product,
                place,
                via,
                version);
    }
}
