package io.bihuan.training;

import java.time.Instant;

/** What came of moving a session. */
public sealed interface Moving {

    /** It is held then; so many were told. */
    record Moved(int told) implements Moving {}

    /** Nothing would change. */
    record Unchanged() implements Moving {}

    /** It has begun to take people in, or is over or called off: what happened is not moved. */
    record TooLate() implements Moving {}

    /** The new time has passed. */
    record Past(Instant now) implements Moving {}

    /** The instructor, the room or the people are taken then. */
    record Collides(Scheduling why) implements Moving {}
}
