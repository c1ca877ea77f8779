package io.bihuan.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody proposed for a higher grade.
 *
 * @param post the post they will have
 * @param early whether they rise sooner than others, being excellent
 * @param reason why they were proposed
 * @param checks the conditions as they stood on that day
 * @param dueAt when it is to be decided
 * @param words the reason of the decision
 * @param effectiveOn the first day of the new grade
 */
public record Promotion(
        UUID id,
        UUID staffId,
        UUID branchId,
        String fromGrade,
        String toGrade,
        String post,
        boolean early,
        String reason,
        List<Check> checks,
        UUID standardVersion,
        PromotionState state,
        UUID proposedBy,
        Instant proposedAt,
        Instant dueAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        String words,
        @Nullable LocalDate effectiveOn) {

    public Promotion {
        checks = List.copyOf(checks);
    }
}
