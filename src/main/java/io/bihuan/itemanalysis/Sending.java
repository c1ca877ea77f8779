package io.bihuan.itemanalysis;

import java.util.UUID;

/** What came of putting a proposal into the plan. */
public sealed interface Sending {

    /** It stands in the plan; revised says whether an approved plan had to be revised for it. */
    record Sent(UUID planId, boolean revised) implements Sending {}

    /** It stood there already. */
    record AlreadySent(UUID planId) implements Sending {}

    /** The plan is handed in and waits for its decision; whoever decides can return it. */
    record PlanDecides(UUID planId) implements Sending {}
}
