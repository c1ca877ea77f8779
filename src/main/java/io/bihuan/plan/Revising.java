package io.bihuan.plan;

import java.util.UUID;

/** What came of beginning a revision. */
public sealed interface Revising {
    record Begun(UUID planId) implements Revising {}

    /** Only what is approved needs a revision; anything else is simply changed. */
    record NotApproved(PlanState state) implements Revising {}

    /** Another revision is on its way. */
    record UnderWay(UUID planId) implements Revising {}
}
