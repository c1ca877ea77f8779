package io.bihuan.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * Two customers turned out to be one.
 *
 * @param survivor who remains; both ids lead there from now on
 * @param merged who was merged
 */
public record CustomersMerged(UUID survivor, UUID merged, Instant at) {}
