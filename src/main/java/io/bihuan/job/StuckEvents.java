package io.bihuan.job;

import java.time.Instant;

/**
 * Events that one listener has not done with.
 *
 * @param listener who
 * @param count how many
 * @param oldest since when
 */
public record StuckEvents(String listener, long count, Instant oldest) {}
