package io.bihuan.selfstudy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small test that somebody takes.
 *
 * @param id its identity
 * @param courseId the course it ends
 * @param staffId who
 * @param standardVersion the version of the figures it is held under
 * @param begunAt when it was drawn
 * @param submittedAt when it was handed in, or null
 * @param score points of 100, or null
 * @param passed whether that is enough, or null
 */
public record SelfTest(
        UUID id,
        UUID courseId,
        UUID staffId,
        UUID standardVersion,
        Instant begunAt,
        @Nullable Instant submittedAt,
        @Nullable BigDecimal score,
        @Nullable Boolean passed) {

    /** Whether it waits to be handed in. */
    public boolean open() {
        return submittedAt == null;
    }

    /** Whether it was handed in and passed. */
    public boolean isPassed() {
        return Boolean.TRUE.equals(passed);
    }
}
