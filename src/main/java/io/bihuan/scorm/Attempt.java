package io.bihuan.scorm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's way through a package; there is one for each person and package, and it is taken up again.
 *
 * @param id its identity
 * @param packageId the package
 * @param staffId who
 * @param startedAt when it was opened first
 * @param lastAt when it said something last
 * @param status how far it is
 * @param score the mean of its items' scores, of 100, or null
 * @param completedAt when every item was done, or null
 */
public record Attempt(
        UUID id,
        UUID packageId,
        UUID staffId,
        Instant startedAt,
        Instant lastAt,
        Status status,
        @Nullable BigDecimal score,
        @Nullable Instant completedAt) {}
