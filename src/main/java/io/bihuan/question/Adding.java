package io.bihuan.question;

import java.util.UUID;

/** What came of putting a question into the bank. */
public sealed interface Adding {

    /** It is in. */
    record Added(UUID id) implements Adding {}

    /** The bank asks this already. */
    record Known(UUID id) implements Adding {}
}
