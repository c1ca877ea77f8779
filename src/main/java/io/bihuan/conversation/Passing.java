package io.bihuan.conversation;

/** What came of passing a conversation on. */
public sealed interface Passing {

    /** It went to the person named. */
    record Handed() implements Passing {}

    /** It went back into the queue, ahead of others. */
    record Queued(Place place) implements Passing {}

    /** The person named may not serve, or is not there; no supervisor is there. */
    record NotThere() implements Passing {}

    /** The person named holds as much as the standard allows. */
    record HandsFull() implements Passing {}

    /** The customer is told how long it takes, and the receiver what it is about; one of them is missing (E-08). */
    record Untold() implements Passing {}

    /** Another agent holds it, or it is over. */
    record NotYours() implements Passing {}
}
