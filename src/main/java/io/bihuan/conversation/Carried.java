package io.bihuan.conversation;

/** What came of taking a message out. Reasons are in the organisation's language, for the agent. */
public sealed interface Carried {

    /** The other side has taken it. */
    record Delivered() implements Carried {}

    /** Not a message for this way, such as the place in a queue in a mail. */
    record LeftOut() implements Carried {}

    /** It did not work now; it is tried again after growing waits, and what was said after it waits too. */
    record TryAgain(String reason) implements Carried {}

    /** It never will; the agent is told, and the next message is taken out. */
    record Refused(String reason) implements Carried {}
}
