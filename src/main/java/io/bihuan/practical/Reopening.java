package io.bihuan.practical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A verdict that was opened again.
 *
 * @param reason why
 * @param score what the verdict was, out of 100
 */
public record Reopening(
        UUID id, String reason, BigDecimal score, boolean passed, Instant reopenedAt, UUID reopenedBy) {}
