package io.bihuan.complaint;

import java.math.BigDecimal;

/** What came of deciding on an amount. */
public sealed interface Deciding {

    /** Granted; the remedy went on like this. */
    record Granted(Move move) implements Deciding {}

    /** Refused; whoever asked has to find another remedy. */
    record Refused() implements Deciding {}

    /** A refusal needs its reason. */
    record ReasonNeeded() implements Deciding {}

    /** Nobody decides on what they asked themselves. */
    record OnesOwn() implements Deciding {}

    /** It is above this person's authority too. */
    record BeyondYou(BigDecimal limit) implements Deciding {}

    /** Nothing waits for a decision any more. */
    record Gone() implements Deciding {}
}
