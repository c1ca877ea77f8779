package io.bihuan.apprenticeship;

import java.time.Instant;
import java.time.LocalDate;

/** What came of signing a debrief. */
public sealed interface Signing {

    /** It is signed. */
    record Signed() implements Signing {}

    /** Its day has not come. */
    record TooEarly(LocalDate day) implements Signing {}

    /** The mentor has not written it yet. */
    record NotWritten() implements Signing {}

    /** Both have signed; now things are only added. */
    record Closed(Instant since) implements Signing {}
}
