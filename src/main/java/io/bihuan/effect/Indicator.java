package io.bihuan.effect;

/** The five indicators of N-05, and what live service and those around say besides; {@code effect.indicator.<NAME>} is the wording. */
public enum Indicator {
    /** Theory tests, out of 100. */
    KNOWLEDGE(true),
    /** Practical assessments, out of 100. */
    SKILL(true),
    /** The mean score of inspected conversations, out of 100. */
    SERVICE(true),
    /** Complaints in so many conversations. */
    COMPLAINTS(false),
    /** The share of customers who were satisfied with the service they had, in per cent (E-11). */
    CUSTOMERS(true),
    /** How many seconds a person's first word took on average (E-03). */
    RESPONSE(false),
    /** How others around see the person, from 1 to 5. */
    REVIEW(true),
    /** What people say of themselves, from 1 to 5. */
    SATISFACTION(true);

    private final boolean moreIsBetter;

    Indicator(boolean moreIsBetter) {
        this.moreIsBetter = moreIsBetter;
    }

    /** Whether a higher figure is the better one. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }
}
