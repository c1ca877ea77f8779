package io.bihuan.staffing;

/** What came of seeing to an item. */
public sealed interface Ticking {
    /** Done. */
    record Ticked() implements Ticking {}

    /** Done, and the whole checklist with it. */
    record AllDone() implements Ticking {}

    /** A test needs its mark. */
    record ScoreNeeded() implements Ticking {}

    /** The mark was written down and is too low: the test is sat again. */
    record Failed(int score, int passMark) implements Ticking {}

    /** It is done already, or the checklist is over. */
    record NotAsItStands() implements Ticking {}
}
