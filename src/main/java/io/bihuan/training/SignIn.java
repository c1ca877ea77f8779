package io.bihuan.training;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What came of signing in. */
public sealed interface SignIn {
    record In(UUID sessionId, int lateMinutes) implements SignIn {}

    record AlreadyIn(UUID sessionId, Instant since) implements SignIn {}

    /** The code is wrong, or stood too long ago. */
    record WrongCode() implements SignIn {}

    /** The code stood once, and was replaced so long ago: a photo, or a slow hand. */
    record StaleCode(Duration ago) implements SignIn {}

    record TooManyTries() implements SignIn {}

    record NotOnRoster(UUID sessionId) implements SignIn {}

    record NotOpenYet(UUID sessionId, Instant from) implements SignIn {}

    record Over(UUID sessionId) implements SignIn {}
}
