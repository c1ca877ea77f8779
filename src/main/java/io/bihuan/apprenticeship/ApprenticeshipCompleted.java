package io.bihuan.apprenticeship;

import java.time.Instant;
import java.util.UUID;

/**
 * A mentor has recommended a trainee for duty, every debrief being signed.
 *
 * @param completionId this recommendation; after an extension there is another one
 */
public record ApprenticeshipCompleted(
        UUID completionId, UUID apprenticeshipId, UUID traineeId, UUID mentorId, Instant at) {}
