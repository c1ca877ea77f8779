package io.bihuan.shift;

import java.time.Instant;
import java.util.UUID;

/**
 * An agent's screen has been silent for longer than the standard allows.
 *
 * @param seenAt when it was heard of last
 */
public record ScreenGone(UUID staffId, AgentState state, Instant seenAt, Instant at) {}
