package io.bihuan.task;

/** What came of taking, finishing or giving back a task. */
public enum TaskAnswer {
    DONE,
    /** Somebody else has it, or it has ended. */
    GONE,
    /** What was done, or why it is given back, has to be said. */
    WORDS_NEEDED,
    /** Money and goods leave only with a receipt. */
    PROOF_NEEDED
}
