package io.bihuan.shadow;

/** What came of an answer. */
public sealed interface Answering {

    /**
     * It is kept.
     *
     * @param finished whether it was the last
     */
    record Kept(boolean finished) implements Answering {}

    /** Nothing was said. */
    record Empty() implements Answering {}

    /** More than an answer holds, in characters. */
    record TooLong(int length, int limit) implements Answering {}

    /** This turn was answered before, or is not reached yet, or its text is gone. */
    record NotThisTurn() implements Answering {}
}
