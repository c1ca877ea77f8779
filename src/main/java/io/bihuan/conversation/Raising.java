package io.bihuan.conversation;

/** Why a conversation goes before others. */
public enum Raising {
    HIGH_VALUE,
    COMPLAINT,
    STANDING,
    /** What it is about presses. */
    GROUP,
    /** They were served once and wait again. */
    AGAIN,
    /** Their agent's screen is gone. */
    LEFT_ALONE,
    BY_HAND,
    /** The way they came. */
    CHANNEL
}
