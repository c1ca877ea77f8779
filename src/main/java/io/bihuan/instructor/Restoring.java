package io.bihuan.instructor;

/** What came of giving the right to teach back. */
public sealed interface Restoring {
    record Restored() implements Restoring {}

    /** Nothing was taken that could be given back. */
    record NothingToRestore() implements Restoring {}

    /** Nobody takes their own ladder back. */
    record OwnLadder() implements Restoring {}

    record NoReason() implements Restoring {}
}
