package io.bihuan.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked to decide on an amount above the asker's authority.
 *
 * @param ownLimit up to where the asker could have decided alone
 * @param granted null while nobody has decided
 */
public record Approval(
        UUID id,
        BigDecimal amount,
        BigDecimal ownLimit,
        UUID askedBy,
        Instant askedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Boolean granted,
        String note) {}
