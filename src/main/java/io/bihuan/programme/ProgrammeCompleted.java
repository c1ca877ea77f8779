package io.bihuan.programme;

import java.time.Instant;
import java.util.UUID;

/** Somebody has done every course of a programme and passed every gate. */
public record ProgrammeCompleted(UUID enrolmentId, UUID programmeId, UUID staffId, Instant at) {}
