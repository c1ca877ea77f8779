package io.bihuan.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint has been taken in. */
public record ComplaintOpened(
        UUID complaintId,
        String number,
        UUID customerId,
        @Nullable UUID conversationId,
        @Nullable UUID agentId,
        String category,
        String severity,
        Instant at) {}
