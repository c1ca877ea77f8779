package io.bihuan.recruiting;

/** How an application ended. */
public enum Ending {
    /** They are staff now. */
    HIRED,
    REFUSED,
    /** They want no more. */
    WITHDRAWN
}
