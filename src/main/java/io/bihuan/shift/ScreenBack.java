package io.bihuan.shift;

import java.time.Instant;
import java.util.UUID;

/** An agent's screen that was gone is heard of again. */
public record ScreenBack(UUID staffId, Instant at) {}
