package io.bihuan.assessment;

/** What somebody may be admitted to serve; an assessment that opens a duty names it. */
public enum DutyScope {
    /** Customers who write: chat, message, e-mail. */
    ONLINE,
    /** Customers who call. */
    PHONE,
    /** Customers who come to the desk. */
    ONSITE
}
