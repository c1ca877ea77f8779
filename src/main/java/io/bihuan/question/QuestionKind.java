package io.bihuan.question;

/** The kinds of question. All but those with written answers are marked by the program. */
public enum QuestionKind {
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    FILL_IN,
    ORDERING,
    MATCHING,
    /** Marked by people. */
    SHORT_ANSWER,
    /** Marked by people as far as its parts are written. */
    CASE
}
