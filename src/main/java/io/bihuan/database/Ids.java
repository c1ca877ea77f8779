package io.bihuan.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers in the application, so that no row waits for the database to be named. */
public final class Ids {

    private Ids() {}

    /** A new UUID of version 7: unique across nodes, ordered by the millisecond of its making on one node. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
