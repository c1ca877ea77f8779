package io.bihuan.resit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows a failure of one person in one subject.
 *
 * @param subject what was failed: the kind of exam, or {@code PRACTICAL}, with the duty it opens behind a slash
 * @param ladder by the standard in force when the first failed attempt began
 * @param failures how often, since it was opened
 * @param weakAreas what the training is aimed at
 * @param dueFrom since when the present step runs
 * @param dueAt until when
 * @param sourceHref the latest failed attempt
 * @param examId the latest failed theory exam, or null
 * @param trainingAt when the training is, or null
 * @param trainedAt when it was held, or null
 * @param resitAt when the resit is, or null
 * @param decidedBy who approved the dismissal; an appeal is somebody else's
 */
public record Followup(
        UUID id,
        UUID staffId,
        @Nullable UUID branchId,
        String subject,
        Ladder ladder,
        UUID standardVersion,
        FollowupState state,
        int failures,
        List<String> weakAreas,
        Instant openedAt,
        Instant dueFrom,
        Instant dueAt,
        String sourceHref,
        @Nullable UUID examId,
        @Nullable Instant trainingAt,
        @Nullable UUID trainerId,
        @Nullable Instant trainedAt,
        @Nullable Instant resitAt,
        @Nullable UUID decidedBy,
        @Nullable Instant closedAt) {

    public Followup {
        weakAreas = List.copyOf(weakAreas);
    }

    /** Whether its step should have been done by now. */
    public boolean late(Instant now) {
        return !state.over() && now.isAfter(dueAt);
    }

    /** The kind of test, without the duty behind it. */
    public String kind() {
        return subject.split("/", 2)[0];
    }

    /** The duty that passing opens, or "". */
    public String scope() {
        var parts = subject.split("/", 2);
        return parts.length == 2 ? parts[1] : "";
    }
}
