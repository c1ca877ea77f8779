package io.bihuan.conversation;

/** Why a conversation goes before others. */
public enum Raising {
    HIGH_VALUE,
    /** A complaint of theirs is open. */
    COMPLAINT,
    /** What they say while they wait is a complaint. */
    COMPLAINS,
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
