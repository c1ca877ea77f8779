package io.bihuan.practical;

import java.time.Instant;
import java.util.UUID;

/**
 * A verdict is open again: until it is decided anew, it neither passes nor fails anybody.
 *
 * @param round the how-manieth decision is to come, from 2
 * @param reason why
 */
public record PracticalReopened(UUID practicalId, UUID staffId, int round, String reason, Instant at) {}
