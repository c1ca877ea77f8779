package io.bihuan.points;

import java.util.UUID;

/** What came of taking an entry back. */
public sealed interface Reversal {
    record Reversed(UUID entryId) implements Reversal {}

    record AlreadyReversed() implements Reversal {}

    /** A line that takes another back cannot itself be taken back: post anew instead. */
    record IsAReversal() implements Reversal {}
}
