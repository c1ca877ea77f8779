package io.bihuan.assessment;

import java.time.Instant;

/** What came of wanting to begin an exam. */
public sealed interface Starting {

    /** The clock runs. */
    record Started(SittingId id) implements Starting {}

    /** It had been begun before; the candidate goes on where they were, or sees how it ended. */
    record Begun(SittingId id) implements Starting {}

    /** Another exam of theirs is still running. */
    record Occupied(SittingId other) implements Starting {}

    /** Another module's condition is not met yet. */
    record Refused(AdmissionRule.Refusal why) implements Starting {}

    /** It opens later. */
    record TooEarly(Instant opensAt) implements Starting {}

    /** It is over. */
    record TooLate(Instant closedAt) implements Starting {}
}
