package io.bihuan.needs;

import java.util.UUID;

/** What became of putting a priority into the next plan. */
public sealed interface Putting {

    /** So many people need it, and the draft of next month's plan takes it up. */
    record Put(UUID planId, int people) implements Putting {}

    /** So many people need it; the next month's plan is handed in or approved, and the draft after it takes it up. */
    record Kept(UUID planId, int people) implements Putting {}

    /** Nobody has shown weakness there within the window. */
    record NoProblem() implements Putting {}
}
