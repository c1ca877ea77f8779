package io.bihuan.training;

import java.time.Instant;
import java.util.UUID;

/**
 * A time when a session was moved.
 *
 * @param reason why
 * @param by who moved it
 * @param at when they did
 * @param from how it had been
 * @param to how it was from then on
 */
public record Moved(String reason, UUID by, Instant at, NewTime from, NewTime to) {}
