package io.bihuan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A training plan, or a revision of one, has been approved.
 *
 * @param planId the plan
 * @param kind MONTHLY or ANNUAL
 * @param period the first day of its month or year
 * @param version 1, or more for a revision
 * @param by who approved
 * @param at when
 */
public record PlanApproved(UUID planId, String kind, LocalDate period, int version, UUID by, Instant at) {}
