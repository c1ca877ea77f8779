package io.bihuan.practical;

import io.bihuan.assessment.DutyScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practical to be held.
 *
 * @param rubric the version that it is scored on, or null for the standard's own
 * @param scope the duty that passing it opens, or null where it opens none
 */
public record NewPractical(
        UUID scenarioId,
        @Nullable UUID rubric,
        UUID staffId,
        @Nullable DutyScope scope,
        Instant heldAt,
        @Nullable UUID branchId,
        List<UUID> examiners) {

    /** A practical on the standard's own rubric. */
    public NewPractical(
            UUID scenarioId,
            UUID staffId,
            @Nullable DutyScope scope,
            Instant heldAt,
            @Nullable UUID branchId,
            List<UUID> examiners) {
        this(scenarioId, null, staffId, scope, heldAt, branchId, examiners);
    }

    public NewPractical {
        examiners = examiners.stream().distinct().toList();
    }
}
