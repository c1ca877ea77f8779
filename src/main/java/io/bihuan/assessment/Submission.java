package io.bihuan.assessment;

/** How a sitting ended. */
public enum Submission {
    /** The candidate handed in. */
    CANDIDATE,
    /** Time ran out. */
    TIME,
    /** The invigilator stopped it. */
    INVIGILATOR
}
