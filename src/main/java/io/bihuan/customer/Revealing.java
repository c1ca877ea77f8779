package io.bihuan.customer;

/** What came of asking to see a private detail. */
public sealed interface Revealing {

    /** It is shown, for a while. */
    record Shown(String value) implements Revealing {}

    /** Nobody said why. */
    record NoReason() implements Revealing {}

    /** The identity is not checked in an open conversation of theirs (E-04). */
    record NotVerified() implements Revealing {}

    /** They looked so often within the hour that it is enough. */
    record TooMany(int perHour) implements Revealing {}
}
