package io.bihuan.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A theory exam has been marked.
 *
 * @param sittingId the attempt
 * @param staffId who sat it
 * @param paperId what they sat
 * @param score out of 100
 * @param passed by the pass mark in force when the sitting began
 * @param at when it was marked
 */
public record SittingMarked(UUID sittingId, UUID staffId, UUID paperId, BigDecimal score, boolean passed, Instant at) {}
