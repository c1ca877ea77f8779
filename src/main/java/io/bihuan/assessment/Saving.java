package io.bihuan.assessment;

import java.time.Instant;

/** What came of an answer. */
public sealed interface Saving {

    /** It is kept: no failure of anything loses it any more. */
    record Saved(Instant at) implements Saving {}

    /** A later answer to the same question is kept already; this one came twice or too slowly, and nothing is lost. */
    record Overtaken(long seq, Instant at) implements Saving {}

    /** The time had run out. */
    record TooLate(Instant endedAt) implements Saving {}

    /** The candidate had handed in. */
    record HandedIn(Instant at) implements Saving {}

    /** They go on at another device. */
    record Elsewhere() implements Saving {}

    /** There is no such question in their paper. */
    record NoSuchItem() implements Saving {}
}
