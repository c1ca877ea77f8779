package io.bihuan.career;

/** What came of a step in a development plan. */
public enum PlanStep {
    /** Done; whoever is next was told. */
    DONE,
    /** Both must have signed first. */
    NOT_AGREED,
    /** It was looked at again already. */
    REVIEWED_ALREADY,
    /** It is signed by this side already. */
    SIGNED_ALREADY,
    /** A review comes after half of the time. */
    TOO_SOON
}
