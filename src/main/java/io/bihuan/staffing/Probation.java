package io.bihuan.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's probation (H-01).
 *
 * @param contractMonths how long their contract runs, which limits how long a probation may be
 * @param endsOn its last day
 * @param extended how often it was made longer
 * @param words the reason of the last decision
 */
public record Probation(
        UUID id,
        UUID staffId,
        UUID branchId,
        int contractMonths,
        LocalDate beginsOn,
        LocalDate endsOn,
        int extended,
        ProbationState state,
        UUID standardVersion,
        String words,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    /** The last day that a limit of so many months allows. */
    public LocalDate latest(int months) {
        return beginsOn.plusMonths(months).minusDays(1);
    }
}
