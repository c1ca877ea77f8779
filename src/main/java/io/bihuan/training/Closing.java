package io.bihuan.training;

import java.time.Instant;
import java.util.UUID;

/** What came of closing a session with its record. */
public sealed interface Closing {
    record Closed(int attended, int absent) implements Closing {}

    record AlreadySettled(SessionState state) implements Closing {}

    record NotBegun(Instant startsAt) implements Closing {}

    /** Somebody asked for leave and nobody has decided. */
    record LeaveUndecided(UUID staffId) implements Closing {}
}
