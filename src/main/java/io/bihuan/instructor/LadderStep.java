package io.bihuan.instructor;

/** What follows from a result under standard (P-12); {@code instructor.step.<NAME>} is the wording. */
public enum LadderStep {
    REVISE_PLAN,
    SEND_TO_TRAINING,
    WITHDRAW,
    /** A person took the ladder back, with a reason: the right to teach stands, and counting begins anew. */
    RESTORED
}
