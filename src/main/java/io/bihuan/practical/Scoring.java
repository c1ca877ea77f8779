package io.bihuan.practical;

/** What came of a score. */
public sealed interface Scoring {

    /** It is in; this is what all scores come to now. */
    record Kept(Verdict verdict) implements Scoring {}

    /** This examiner had scored: a score is given once. */
    record AlreadyGiven() implements Scoring {}

    /** The points are not those of the rubric. */
    record NotOfTheRubric() implements Scoring {}

    /** The practical has not been held yet. */
    record NotHeldYet() implements Scoring {}
}
