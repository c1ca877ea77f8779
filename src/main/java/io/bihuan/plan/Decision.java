package io.bihuan.plan;

/** What came of approving or returning a plan. */
public sealed interface Decision {
    record Decided() implements Decision {}

    /** Who drafted it may not decide on it. */
    record OwnDraft() implements Decision {}

    /** Deciding takes a permission that this person does not hold. */
    record NotAllowed() implements Decision {}

    record NotSubmitted(PlanState state) implements Decision {}

    /** The plan was changed and handed in again after this person opened it; what they saw is the edition. */
    record Changed(int seen) implements Decision {}

    /** Returning takes a reason. */
    record NoReason() implements Decision {}
}
