package io.bihuan.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks about their data.
 *
 * @param verifiedBy how it was made sure that it is they who ask
 * @param dueAt until when they have an answer
 * @param reason why it was refused, or what was said when it was granted
 * @param heldBy what erasing still has to wait for, {@code <reason>:<reference>}
 */
public record Request(
        UUID id,
        String number,
        UUID customerId,
        RequestKind kind,
        String words,
        String verifiedBy,
        RequestState state,
        UUID takenBy,
        Instant takenAt,
        Instant dueAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        String reason,
        List<String> heldBy) {}
