package io.bihuan.people;

import java.time.Instant;
import java.util.UUID;

/** Somebody now stands in another unit. */
public record StaffMoved(UUID staffId, UUID teamId, UUID branchId, Instant at) {}
