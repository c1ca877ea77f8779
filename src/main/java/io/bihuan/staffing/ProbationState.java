package io.bihuan.staffing;

/** How a probation stands. */
public enum ProbationState {
    RUNNING,
    /** They stay. */
    PASSED,
    /** They go, by decision. */
    ENDED,
    /** They left of themselves before. */
    LEFT
}
