package io.bihuan.question;

/** What came of a step on a question's way into papers. */
public sealed interface Reviewing {

    /** It is done. */
    record Done() implements Reviewing {}

    /** Nobody reviews what they wrote themselves. */
    record OwnWork() implements Reviewing {}

    /** It does not stand where this step begins: somebody was faster, or it was edited meanwhile. */
    record NotThere() implements Reviewing {}

    /** It names no competence area, and what is tested must be known before it is used. */
    record WithoutArea() implements Reviewing {}
}
