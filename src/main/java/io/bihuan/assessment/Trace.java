package io.bihuan.assessment;

/** What was seen of a sitting besides its answers. */
public enum Trace {
    STARTED,
    /** The page went out of sight: another window, another application, a locked phone. */
    LEFT,
    RETURNED,
    /** The candidate went on at another device. */
    DEVICE,
    EXTENDED,
    SUBMITTED
}
