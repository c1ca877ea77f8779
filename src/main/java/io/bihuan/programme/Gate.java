package io.bihuan.programme;

/** What stands at the end of a programme; {@code programme.gate.<NAME>} is the wording. */
public enum Gate {
    /** All class hours. */
    HOURS,
    /** The handbook's chapters, read and acknowledged. */
    HANDBOOK,
    APPRENTICESHIP,
    THEORY,
    PRACTICAL,
    /** The third stage of N-02. */
    COMPREHENSIVE
}
