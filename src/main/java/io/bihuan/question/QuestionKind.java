package io.bihuan.question;

/** The kinds of question that the program marks by itself. */
public enum QuestionKind {
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    FILL_IN
}
