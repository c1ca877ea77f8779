package io.bihuan.portrait;

/** What came of filling in the table of judgements. */
public sealed interface Filling {

    /** It is kept. */
    record Filled(TypeReading reading) implements Filling {}

    /**
     * Nothing can be read from so few answers.
     *
     * @param least so many are needed of an axis
     */
    record TooFew(int least) implements Filling {}
}
