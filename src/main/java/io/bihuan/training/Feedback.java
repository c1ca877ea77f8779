package io.bihuan.training;

import java.time.Instant;

/** What came of handing in the feedback form. */
public sealed interface Feedback {
    record Taken() implements Feedback {}

    /** Only who took part says what they think. */
    record NotThere() implements Feedback {}

    record NotOverYet() implements Feedback {}

    /** The lesson has been judged without this form. */
    record TooLate(Instant until) implements Feedback {}
}
