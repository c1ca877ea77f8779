package io.bihuan.assessment;

import java.util.UUID;

/**
 * Why marks are changed after the result.
 *
 * @param ground the reason in words, never blank
 * @param by who decided it
 */
public record MarkChange(Cause cause, String ground, UUID by) {

    /** What led to it. */
    public enum Cause {
        APPEAL,
        KEY
    }

    public MarkChange {
        if (ground.isBlank()) {
            throw new IllegalArgumentException("Marks are changed for a reason");
        }
    }
}
