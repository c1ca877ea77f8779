package io.bihuan.conversation;

/** How far a conversation has come. */
public enum State {
    WAITING,
    ACTIVE,
    /** The talk is over, the record is not yet written. */
    WRAP_UP,
    CLOSED
}
