package io.bihuan.resit;

/** Where a failure leads. */
enum NextStep {
    /** Training on the weak points, then a resit within its term. */
    RESIT,
    /** More days beside the mentor, then a resit. */
    EXTEND_APPRENTICESHIP,
    /** A last deadline to master it. */
    MASTER_IN_TIME,
    /** Somebody has to decide. */
    PROPOSE_DISMISSAL
}
