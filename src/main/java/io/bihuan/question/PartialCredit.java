package io.bihuan.question;

/** What an answer earns that is neither whole nor wholly wrong: of several choices, an order, or pairs. */
public enum PartialCredit {
    /** Nothing: exactly right, or no points. */
    ALL_OR_NOTHING,
    /**
     * Choices weigh what they are given, a wrong one takes away, the sum never falls below nothing. Each step at its own
     * place and each right pair earns its part.
     */
    PROPORTIONAL,
    /**
     * The share of what was found, as long as nothing wrong is among it; of an order, the steps before the first one that
     * is out of place.
     */
    UNLESS_WRONG
}
