package io.bihuan.conversation;

/** What came of ending a conversation. */
public sealed interface Ending {

    /** The talk is over; the record is to be written. */
    record WrapUp() implements Ending {}

    /** Nobody had taken it up yet, so it is closed at once. */
    record Abandoned() implements Ending {}

    /** It was over already. */
    record AlreadyOver() implements Ending {}

    /** The customer has just said something that the agent has not seen. */
    record MoreWasSaid() implements Ending {}

    /** Another agent holds it. */
    record NotYours() implements Ending {}
}
