package io.bihuan.telephone;

/** How far a call has come. */
public enum CallState {
    RINGING,
    TALKING,
    HELD,
    ENDED,
    /** It ended before anybody answered. */
    MISSED
}
