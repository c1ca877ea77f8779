package io.bihuan.career;

import java.util.List;
import java.util.UUID;

/** What came of proposing a promotion. */
public sealed interface Proposing {
    /** It waits for a decision. */
    record Proposed(UUID id) implements Proposing {}

    /** Nobody proposes themselves. */
    record OneSelf() implements Proposing {}

    /** One is open already. */
    record AlreadyOpen() implements Proposing {}

    /** No rung leads from their grade to that one. */
    record NoRung() implements Proposing {}

    /** Conditions are not met (H-02). */
    record NotEligible(List<Check> missing) implements Proposing {}

    /** They are settled to leave. */
    record Leaving() implements Proposing {}
}
