package io.bihuan.conversation;

import java.time.Instant;

/** What came of handing in a message. */
public sealed interface Acceptance {

    /** It is kept, under this number; {@code fresh} is false when the same client id was accepted before. */
    record Accepted(long seq, Instant at, boolean fresh) implements Acceptance {}

    /** Nothing to read in it. */
    record Empty() implements Acceptance {}

    /** Longer than the centre takes in one message. */
    record TooLong(int length, int limit) implements Acceptance {}

    /** The conversation is over, and too long ago to be taken up again. */
    record Ended(Instant since) implements Acceptance {}

    /** It is not this agent's conversation (any more). */
    record NotYours() implements Acceptance {}

    /** It carries more files than one message may. */
    record TooManyFiles(int count, int limit) implements Acceptance {}

    /** A file that it wants to carry was not handed in for it, was thrown away since, or is carried by another. */
    record FilesMissing() implements Acceptance {}
}
