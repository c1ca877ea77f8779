package io.bihuan.conversation;

import java.time.Duration;
import java.time.Instant;

/** What came of asking a customer for patience. */
public sealed interface Holding {

    /** They know why and until when. */
    record OnHold(Instant until) implements Holding {}

    /** A reason and a time are needed. */
    record NoReason() implements Holding {}

    /** Not longer than the standard lets a customer wait, and not into the past. */
    record NotSoLong(Duration most) implements Holding {}

    /** Another agent holds it, or the talk is over. */
    record NotYours() implements Holding {}
}
