package io.bihuan.complaint;

import java.time.Instant;

/** What came of stopping a complaint's clock. */
public sealed interface Pausing {

    /** It stands still, until then at the longest. */
    record Paused(Instant until) implements Pausing {}

    /** The standard does not let the clock of this stage stand still. */
    record NotHere() implements Pausing {}

    /** It stands still already, or the complaint is archived. */
    record Already() implements Pausing {}

    /** What is late cannot be stopped. */
    record TooLate() implements Pausing {}

    /** Whom or what is waited for has to be said. */
    record ReasonNeeded() implements Pausing {}
}
