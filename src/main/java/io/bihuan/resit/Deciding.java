package io.bihuan.resit;

import java.time.Instant;

/** What came of deciding, or appealing. */
public sealed interface Deciding {

    /** It is decided, and the person knows. */
    record Decided() implements Deciding {}

    /** As it stands, this cannot be done. */
    record NotAsItStands(FollowupState state) implements Deciding {}

    /** Whoever approved it does not decide on the appeal, and nobody decides on themselves. */
    record SomebodyElse() implements Deciding {}

    /** The time to appeal is over. */
    record TooLate(Instant since) implements Deciding {}
}
