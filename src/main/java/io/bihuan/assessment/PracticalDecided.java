package io.bihuan.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The examiners' scores of a practical assessment are in and agree enough for a verdict.
 *
 * @param practicalId the assessment
 * @param staffId who was assessed
 * @param score out of 100
 * @param passed by the pass mark in force when the assessment was arranged
 * @param round how often it was decided, from 1; the highest round counts
 * @param at when it was decided
 */
public record PracticalDecided(
        UUID practicalId, UUID staffId, BigDecimal score, boolean passed, int round, Instant at) {}
