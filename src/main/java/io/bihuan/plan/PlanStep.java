package io.bihuan.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * One event in the history of a plan.
 *
 * @param at when
 * @param by who
 * @param action what; {@code plan.step.<NAME>} is the wording
 * @param note what they said, or ""
 */
public record PlanStep(Instant at, UUID by, Action action, String note) {

    /** What can happen to a plan. */
    public enum Action {
        DRAFTED,
        PROPOSED,
        DATED,
        SUBMITTED,
        WITHDRAWN,
        APPROVED,
        RETURNED,
        REVISED,
        SUPERSEDED
    }
}
