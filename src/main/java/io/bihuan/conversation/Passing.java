package io.bihuan.conversation;

/** What came of passing a conversation on. */
public sealed interface Passing {

    /** It went to the person named. */
    record Handed() implements Passing {}

    /** It went back into the queue, ahead of others. */
    record Queued(Place place) implements Passing {}

    /** The person named may not serve, or is not there. */
    record NotThere() implements Passing {}

    /** Another agent holds it, or it is over. */
    record NotYours() implements Passing {}
}
