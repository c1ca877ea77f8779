package io.bihuan.recruiting;

/** How an application came. */
public enum Source {
    WEBSITE,
    /** A member of staff named them. */
    REFERRAL,
    FAIR,
    AGENCY,
    /** They came to the door. */
    WALK_IN
}
