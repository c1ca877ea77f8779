package io.bihuan.complaint;

import java.util.Optional;

/** The six stages of a complaint, in their order. */
public enum Stage {
    RECEPTION,
    VERIFICATION,
    REMEDY,
    FEEDBACK,
    EXECUTION,
    ARCHIVE;

    /** The stage after this one; none after the archive. */
    public Optional<Stage> next() {
        return this == ARCHIVE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** Whether this stage comes before the other. */
    public boolean before(Stage other) {
        return ordinal() < other.ordinal();
    }
}
