package io.bihuan.plan;

import java.util.UUID;

/** What came of changing a line of a plan. */
public sealed interface Editing {
    record Done(UUID itemId) implements Editing {}

    /** A plan that was handed in or approved is changed by returning or revising it. */
    record NotADraft(PlanState state) implements Editing {}
}
