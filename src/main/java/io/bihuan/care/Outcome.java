package io.bihuan.care;

/** What came of a contact; {@code care.outcome.<NAME>} is the wording. */
public enum Outcome {
    /** Reached, and all is well. */
    WELL,
    /** Reached, and something is to be put right: the note says what. */
    PROBLEM,
    /** Not reached; tried again another day, as often as the standard says. */
    NOT_REACHED,
    /** Written to; the answer, if there is one, comes as a conversation. Never chosen by hand. */
    WRITTEN,
    /** Wants no more contacts, of no campaign. */
    DECLINED
}
