package io.bihuan.improvement;

/** What came of asking to move a card. */
public sealed interface Moving {
    record Moved(CardState from, CardState to) implements Moving {}

    /** The board has no such way, for instance straight from proposed to done. */
    record NoSuchWay(CardState from, CardState to) implements Moving {}

    /** Somebody has to own it, with a date, before work begins. */
    record NeedsOwner() implements Moving {}

    /** Going back, giving up and declaring it done want a reason. */
    record NeedsReason() implements Moving {}
}
