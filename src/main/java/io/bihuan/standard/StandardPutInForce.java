package io.bihuan.standard;

import java.time.Instant;
import java.util.UUID;

/** An area has new rules, from an instant on that may lie ahead. What has begun keeps the version it began under. */
public record StandardPutInForce(UUID version, String area, Instant inForceAt, Instant at) {}
