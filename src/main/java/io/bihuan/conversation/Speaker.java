package io.bihuan.conversation;

/** Whose words a line holds. */
public enum Speaker {
    CUSTOMER,
    AGENT,
    SYSTEM,
    ROBOT
}
