package io.bihuan.people;

import java.time.Instant;

/** What came of settling that somebody leaves. */
public sealed interface Leaving {
    /** Settled: from then on they sign in no more. */
    record Settled(Instant at) implements Leaving {}

    /** They are the only administrator: somebody else must be one first. */
    record LastAdministrator() implements Leaving {}
}
