package io.bihuan.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a period's plan with its time, met or not.
 *
 * @param period which month or year
 * @param step drafting it or approving it
 * @param deadline by when
 * @param branch the name of the branch it is asked of, or "" where there is only one to think of
 * @param planId the plan, or null while there is none
 * @param doneAt when the step was done, or null
 * @param handedInBy whose draft waits for a decision, or null where none does
 */
public record PlanDue(
        PlanPeriod period,
        Step step,
        PlanDeadline deadline,
        String branch,
        @Nullable UUID planId,
        @Nullable Instant doneAt,
        @Nullable UUID handedInBy) {

    /** The two steps that P-05 gives a time to; {@code plan.due.<NAME>} is the wording. */
    public enum Step {
        DRAFT,
        APPROVAL
    }

    /** Whether it is still to be done. */
    public boolean open() {
        return doneAt == null;
    }

    /** Whether its time has passed undone. */
    public boolean overdue(Instant now) {
        return doneAt == null && now.isAfter(deadline.dueAt());
    }
}
