package io.bihuan.resit;

import java.time.Instant;

/** What came of arranging training or a resit. */
public sealed interface Remedy {

    /** It is arranged, and the person knows. */
    record Arranged() implements Remedy {}

    /** That lies behind us. */
    record InThePast() implements Remedy {}

    /** The standard wants it by then. */
    record AfterTerm(Instant dueAt) implements Remedy {}

    /** The standard wants it outside opening hours (P-11). */
    record WithinHours() implements Remedy {}

    /** As it stands, nothing is to be arranged. */
    record NotAsItStands(FollowupState state) implements Remedy {}

    /** The bank has lost questions of the paper. */
    record PaperShort() implements Remedy {}

    /** A practical wants a scenario and examiners: it is arranged on its own page. */
    record IsPractical() implements Remedy {}

    /** Nobody excuses themselves. */
    record NotOneself() implements Remedy {}

    /** No training was arranged that could have been held. */
    record NoTraining() implements Remedy {}
}
