package io.bihuan.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer that came due and failed.
 *
 * @param kind its kind
 * @param key what it was set for
 * @param dueAt when it was to fire
 * @param attempts how often it was tried
 * @param trouble what went wrong the last time
 */
public record StuckTimer(
        String kind,
        String key,
        Instant dueAt,
        int attempts,
        @Nullable String trouble) {}
