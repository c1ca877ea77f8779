package io.bihuan.recruiting;

/** What came of noting something of an applicant. */
public sealed interface Noting {
    /** It is noted. */
    record Noted() implements Noting {}

    /** The test was sat and not passed; it is noted all the same. */
    record NotPassed(int score, int passMark) implements Noting {}

    /** It is decided, or settled already. */
    record NotAsItStands() implements Noting {}

    /** The day or hour cannot be: a check in the future, an interview in the past. */
    record WrongTime() implements Noting {}

    /** Whoever talks with them does not work in that branch. */
    record NoInterviewer() implements Noting {}

    /** The interviewer has another interview then. */
    record Busy() implements Noting {}
}
