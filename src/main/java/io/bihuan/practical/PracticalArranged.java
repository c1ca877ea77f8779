package io.bihuan.practical;

import io.bihuan.assessment.DutyScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practical has been given its date.
 *
 * @param scope the duty that passing opens, or null where it opens none
 * @param heldAt when it is held
 * @param by who arranged it
 */
public record PracticalArranged(
        UUID practicalId, UUID staffId, @Nullable DutyScope scope, Instant heldAt, UUID by, Instant at) {}
