package io.bihuan.people;

import java.time.Instant;
import java.util.UUID;

/** It was taken back that somebody leaves. */
public record StaffStayed(UUID staffId, Instant at) {}
