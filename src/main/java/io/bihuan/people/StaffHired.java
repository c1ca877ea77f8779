package io.bihuan.people;

import java.time.Instant;
import java.util.UUID;

/** Somebody was taken on; their first day may lie ahead. */
public record StaffHired(UUID staffId, UUID teamId, UUID branchId, String post, String joinedOn, Instant at) {}
