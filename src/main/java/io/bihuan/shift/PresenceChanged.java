package io.bihuan.shift;

import java.time.Instant;
import java.util.UUID;

/** An agent has changed state. */
public record PresenceChanged(UUID staffId, AgentState from, AgentState to, Instant at) {}
