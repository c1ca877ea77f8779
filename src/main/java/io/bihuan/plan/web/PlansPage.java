package io.bihuan.plan.web;

import io.bihuan.plan.PlanDue;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.plan.PlanState;
import io.bihuan.web.ClockChip;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All plans, and what is due of them.
 *
 * @param deadlines the steps of P-05 that are due about now
 * @param rows the plans
 * @param next the month to draft now, or null when there is a plan for it
 * @param nextName its name, or ""
 * @param mayDraft whether the reader drafts plans
 */
public record PlansPage(
        List<Deadline> deadlines, List<Row> rows, @Nullable PlanPeriod next, String nextName, boolean mayDraft) {

    /** One step with its clock. */
    public record Deadline(PlanDue due, String period, ClockChip clock) {
        /** Where it is done. */
        public String href() {
            return due.planId() == null ? "" : "/plans/" + due.planId();
        }

        /** Whether it waits for somebody to draft it. */
        public boolean drafts() {
            return due.step() == PlanDue.Step.DRAFT && due.planId() == null;
        }

        /** Its first month, as the form of a new plan asks for it. */
        public String month() {
            return due.period().month().toString();
        }
    }

    /** One plan in the list. */
    public record Row(
            UUID id,
            String period,
            String kind,
            boolean annual,
            int version,
            PlanState state,
            int items,
            int held,
            String draftedBy,
            @Nullable Instant decidedAt,
            String decidedBy) {}
}
