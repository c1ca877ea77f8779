package io.bihuan.apprenticeship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A trainee stays beside the mentor for longer; what was recommended before counts no more. */
public record ApprenticeshipExtended(UUID apprenticeshipId, UUID traineeId, LocalDate endsOn, Instant at) {}
