package io.bihuan.privacy;

import java.util.List;

/** What came of deciding on a request. */
public sealed interface Deciding {

    /** It is done. */
    record Done() implements Deciding {}

    /** It is granted, but something has to end first: until then the data are stored and not used. */
    record Waits(List<String> heldBy) implements Deciding {}

    /** A refusal needs a reason. */
    record NoReason() implements Deciding {}

    /** Somebody decided already. */
    record DecidedAlready() implements Deciding {}
}
