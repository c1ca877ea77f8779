package io.bihuan.plan;

/** What came of taking a plan back from approval. */
public sealed interface Withdrawal {
    record Withdrawn() implements Withdrawal {}

    /** Only what waits for a decision can be taken back. */
    record NotSubmitted(PlanState state) implements Withdrawal {}
}
