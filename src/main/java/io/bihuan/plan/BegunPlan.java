package io.bihuan.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the first version of a period's plan has come: what P-05 asks of it. */
record BegunPlan(
        UUID id,
        PlanPeriod period,
        @Nullable UUID branchId,
        PlanState status,
        UUID draftedBy,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt) {

    /** Whether it is the plan of that branch and period: the branch's own, or the house's. */
    boolean isFor(PlanPeriod which, @Nullable UUID branch) {
        return period.equals(which) && (branchId == null || branchId.equals(branch));
    }

    /** Whose draft waits for a decision, or null where none does. */
    @Nullable
    UUID handedInBy() {
        return status == PlanState.SUBMITTED ? draftedBy : null;
    }
}
