package io.bihuan.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * A merge was taken back: they are two again.
 *
 * @param survivor who had remained
 * @param parted who stands on their own again
 */
public record CustomersParted(UUID survivor, UUID parted, Instant at) {}
