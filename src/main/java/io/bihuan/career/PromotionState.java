package io.bihuan.career;

/** How far a promotion has come. */
public enum PromotionState {
    /** Waits for somebody else's decision. */
    PROPOSED,
    /** Decided, and waits for its day. */
    APPROVED,
    /** Refused, with a reason that stays. */
    REFUSED,
    /** Taken back by whoever proposed it. */
    WITHDRAWN,
    /** The grade has changed. */
    IN_FORCE,
    /** Came to nothing: they are leaving, or their grade changed otherwise. */
    VOID;

    /** Whether it may still change a grade. */
    public boolean open() {
        return this == PROPOSED || this == APPROVED;
    }
}
