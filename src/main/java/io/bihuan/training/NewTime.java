package io.bihuan.training;

import java.time.Instant;
import java.util.UUID;

/** When, where and by whom a session is held instead. */
public record NewTime(Instant startsAt, Instant endsAt, String place, UUID instructorId) {}
