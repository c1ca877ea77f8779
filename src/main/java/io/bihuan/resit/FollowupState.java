package io.bihuan.resit;

/** Where a follow-up stands. */
public enum FollowupState {
    /** Training on the weak points, and the resit ahead. */
    TRAINING,
    /** More days beside the mentor first. */
    APPRENTICESHIP,
    /** The last deadline runs. */
    MASTERY,
    /** A dismissal is proposed; somebody has to decide. */
    PROPOSED,
    /** The dismissal is approved; the person may appeal. */
    APPROVED,
    /** They have; somebody else decides. */
    APPEALED,
    PASSED,
    DISMISSED,
    /** A person decided to keep them in spite of it. */
    KEPT,
    /** They have left meanwhile. */
    LEFT;

    /** Whether nothing follows any more. */
    public boolean over() {
        return switch (this) {
            case TRAINING, APPRENTICESHIP, MASTERY, PROPOSED, APPROVED, APPEALED -> false;
            case PASSED, DISMISSED, KEPT, LEFT -> true;
        };
    }

    /** Whether passing a resit ends it. */
    public boolean awaitsResit() {
        return this == TRAINING || this == APPRENTICESHIP || this == MASTERY;
    }
}
