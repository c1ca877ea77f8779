package io.bihuan.marking;

import java.time.Instant;
import java.util.UUID;

/** What came of an appeal against a result. */
public sealed interface Appealing {

    /** It is taken in, and answered by then. */
    record Filed(UUID id, Instant dueAt) implements Appealing {}

    /** The term is over. */
    record TooLate(Instant endedAt) implements Appealing {}

    /** One is open already. */
    record AlreadyOpen() implements Appealing {}

    /** There is no result to disagree with yet. */
    record NotReleased() implements Appealing {}
}
