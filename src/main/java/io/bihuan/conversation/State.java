package io.bihuan.conversation;

/** How far a conversation has come. Which way leads from one to the next stands in {@link Move}. */
public enum State {
    WAITING,
    ACTIVE,
    /** The agent has asked the customer for patience until a time, and has said why. */
    ON_HOLD,
    /** The talk is over, the record is not yet written. */
    WRAP_UP,
    CLOSED;

    /** Whether an agent and a customer are talking, though one of them may be waiting for the other. */
    public boolean isTalk() {
        return this == ACTIVE || this == ON_HOLD;
    }

    /** Whether the talk is over. */
    public boolean isOver() {
        return this == WRAP_UP || this == CLOSED;
    }
}
