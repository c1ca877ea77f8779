package io.bihuan.people;

import java.time.Instant;
import java.util.UUID;

/** It was settled that somebody leaves; from {@code leavesAt} on they sign in no more. */
public record StaffLeft(UUID staffId, Instant leavesAt, Instant at) {}
