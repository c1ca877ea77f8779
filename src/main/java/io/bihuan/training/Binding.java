package io.bihuan.training;

import java.time.Instant;

/** What came of binding what was missed to the session in which it is made up. */
public sealed interface Binding {
    record Bound(Instant startsAt) implements Binding {}

    /** It was never owed, or is made up already. */
    record NotOwed() implements Binding {}

    /** What was missed is made up in a session of the same course. */
    record OtherCourse() implements Binding {}

    record NotAhead() implements Binding {}

    record Full() implements Binding {}
}
