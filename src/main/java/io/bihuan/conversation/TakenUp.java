package io.bihuan.conversation;

import java.time.Instant;

/** What came of a message to a conversation that is not open for it. */
sealed interface TakenUp {

    /** It is open again: hand the message in once more. */
    record Again() implements TakenUp {}

    /** Another agent holds it. */
    record NotYours() implements TakenUp {}

    /** It has been over for too long. */
    record TooLate(Instant since) implements TakenUp {}
}
