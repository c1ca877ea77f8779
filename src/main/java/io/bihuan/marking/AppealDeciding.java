package io.bihuan.marking;

/** What came of deciding an appeal. */
public sealed interface AppealDeciding {

    /** It is decided, and the candidate knows. */
    record Decided() implements AppealDeciding {}

    /** Somebody else has to: this person sat the exam, marked it, or decided the appeal before. */
    record SomebodyElse() implements AppealDeciding {}

    /** It was decided before; that stays. */
    record AlreadyDecided() implements AppealDeciding {}
}
