package io.bihuan.practical;

import io.bihuan.assessment.DutyScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practical to be held.
 *
 * @param scope the duty that passing it opens, or null where it opens none
 */
public record NewPractical(
        UUID scenarioId,
        UUID staffId,
        @Nullable DutyScope scope,
        Instant heldAt,
        @Nullable UUID branchId,
        List<UUID> examiners) {

    public NewPractical {
        examiners = examiners.stream().distinct().toList();
    }
}
