package io.bihuan.conversation;

import java.util.UUID;

/** What came of an agent taking a waiting conversation by hand. */
public sealed interface Taking {

    /** It is theirs. */
    record Taken() implements Taking {}

    /** Somebody was faster, or the customer left. */
    record NoLongerWaiting() implements Taking {}

    /** They hold no certificate that counts now. */
    record NotCertified(UUID staffId) implements Taking {}

    /** They hold as much as the standard lets one person hold. */
    record HandsFull() implements Taking {}
}
