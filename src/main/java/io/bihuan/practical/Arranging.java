package io.bihuan.practical;

import java.util.UUID;

/** What came of arranging a practical. */
public sealed interface Arranging {

    /** It stands; candidate and examiners know. */
    record Arranged(UUID id) implements Arranging {}

    /** The standard wants more examiners. */
    record TooFewExaminers(int wanted) implements Arranging {}

    /** The rubric was edited or retired meanwhile. */
    record RubricGone() implements Arranging {}

    /** Nobody examines themselves. */
    record ExaminesThemselves() implements Arranging {}
}
