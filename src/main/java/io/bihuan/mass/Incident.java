package io.bihuan.mass;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One cause that many complain of.
 *
 * @param cause what it was, once decided
 * @param remedies what is done for each, their names joined by commas
 * @param words what each customer reads of it
 * @param word what all have been told
 */
public record Incident(
        UUID id,
        String number,
        String title,
        @Nullable UUID branchId,
        UUID createdBy,
        Instant createdAt,
        String cause,
        String remedies,
        String words,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        String word,
        @Nullable Instant toldAt) {}
