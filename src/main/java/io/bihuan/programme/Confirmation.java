package io.bihuan.programme;

import java.time.Instant;
import java.util.UUID;

/**
 * A gate that a person saw to by hand.
 *
 * @param enrolmentId on whose programme
 * @param gate which gate
 * @param confirmedBy who saw to it
 * @param confirmedAt when
 * @param note on what ground
 */
public record Confirmation(UUID enrolmentId, Gate gate, UUID confirmedBy, Instant confirmedAt, String note) {}
