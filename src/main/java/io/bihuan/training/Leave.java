package io.bihuan.training;

import java.time.Instant;
import java.util.UUID;

/** What came of asking for leave. */
public sealed interface Leave {
    record Asked(UUID leaveId) implements Leave {}

    /** Leave is asked earlier (M-13); from now on only the supervisor can excuse. */
    record TooLate(Instant latest) implements Leave {}

    record NotOnRoster() implements Leave {}

    record AlreadyAsked() implements Leave {}

    record NoReason() implements Leave {}
}
