package io.bihuan.access;

import java.time.Instant;
import java.util.UUID;

/** What came of an attempt to sign in. */
public sealed interface Entering {
    /** Come in. */
    record Welcome(SignedIn person) implements Entering {}

    /** The password is right; now the code of the second step. */
    record SecondStep(UUID accountId) implements Entering {}

    /** Wrong; what exactly was wrong is nobody's business. */
    record Refused() implements Entering {}

    /** Too many attempts: shut until then. */
    record Shut(Instant until) implements Entering {}
}
