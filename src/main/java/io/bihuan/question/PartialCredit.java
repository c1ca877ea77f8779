package io.bihuan.question;

/** What a multiple-choice question gives for an answer that is neither whole nor wholly wrong. */
public enum PartialCredit {
    /** Nothing: exactly the right choices, or no points. */
    ALL_OR_NOTHING,
    /** Each choice weighs what it is given; a wrong one takes away, the sum never falls below nothing. */
    PROPORTIONAL,
    /** The share of the right choices found, as long as no wrong one is among them. */
    UNLESS_WRONG
}
