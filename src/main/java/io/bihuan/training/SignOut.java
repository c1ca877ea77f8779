package io.bihuan.training;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What came of signing out. */
public sealed interface SignOut {
    /** Signed out, so many minutes before the end; 0 is not early. */
    record Out(UUID sessionId, int earlyMinutes) implements SignOut {}

    record AlreadyOut(UUID sessionId, Instant since) implements SignOut {}

    /** Who never came in cannot go out. */
    record NeverIn(UUID sessionId) implements SignOut {}

    record NotBegun(UUID sessionId, Instant startsAt) implements SignOut {}

    /** The session has its record, and nothing in it changes any more. */
    record Settled(UUID sessionId) implements SignOut {}

    record WrongCode() implements SignOut {}

    /** The code stood once, and was replaced so long ago. */
    record StaleCode(Duration ago) implements SignOut {}

    record TooManyTries() implements SignOut {}
}
