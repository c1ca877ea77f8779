package io.bihuan.access;

import java.time.Instant;
import java.util.UUID;

/** Every session of an account has ended; whatever still streams to it must end too. */
public record SignedOutEverywhere(UUID accountId, UUID staffId, Instant at) {}
