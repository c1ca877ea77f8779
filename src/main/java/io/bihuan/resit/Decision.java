package io.bihuan.resit;

/** What a person makes of a proposal of dismissal. */
public enum Decision {
    /** The dismissal is approved; the person may appeal. */
    APPROVE,
    /** One more deadline. */
    EXTEND,
    /** They stay. */
    REJECT
}
