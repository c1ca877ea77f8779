package io.bihuan.certification;

/** What stands before a certificate. */
public enum Gate {
    THEORY,
    PRACTICAL,
    /** The mentor has recommended them, every debrief being signed. */
    APPRENTICESHIP
}
