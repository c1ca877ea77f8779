package io.bihuan.toolbox;

/** The tools of an agent; {@code toolbox.tool.<NAME>} is the wording. */
public enum Tool {
    NETWORK,
    CHAT,
    KNOWLEDGE,
    MICROPHONE,
    PHONE
}
