package io.bihuan.resit;

/** What the standard makes of somebody who does not come to a resit that was set for them, without an excuse. */
public enum MissedResit {
    /** More days beside the mentor (M-09). */
    EXTEND,
    /** It counts like a failure (P-11). */
    FAILURE,
    /** It is only told. */
    REMIND
}
