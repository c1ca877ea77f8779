package io.bihuan.roleplay;

import java.time.Instant;

/** What came of a message of the trainee. */
public sealed interface Saying {

    /**
     * It was said.
     *
     * @param until when the customer's last word to it stands on the screen
     * @param over whether the customer has ended the talk
     */
    record Said(int seq, Instant at, Instant until, boolean over) implements Saying {}

    /** Nothing was said. */
    record Empty() implements Saying {}

    /** More than a message holds, in characters. */
    record TooLong(int length, int limit) implements Saying {}

    /** The run has ended. */
    record Ended() implements Saying {}
}
