package io.bihuan.plan;

/** What came of giving the lines of a plan their dates. */
public sealed interface Dating {
    record Dated() implements Dating {}

    /** A plan that was handed in or approved is changed by taking it back or revising it. */
    record NotADraft(PlanState state) implements Dating {}

    /** Somebody changed the plan meanwhile; nothing was written. */
    record ChangedMeanwhile() implements Dating {}
}
