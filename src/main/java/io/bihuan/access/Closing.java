package io.bihuan.access;

import java.time.Instant;

/** What came of closing an account. */
public sealed interface Closing {
    record Closed(Instant from) implements Closing {}

    /** Nobody would be left who may open accounts. */
    record LastAdministrator() implements Closing {}
}
