package io.bihuan.scorm;

import io.bihuan.web.Tone;

/** How far an item or a package is; {@code scorm.status.<NAME>} is the wording. */
public enum Status {
    NOT_STARTED,
    INCOMPLETE,
    COMPLETED,
    PASSED,
    FAILED;

    /** Whether it is done. */
    public boolean done() {
        return this == COMPLETED || this == PASSED;
    }

    /** Its colour. */
    public Tone tone() {
        return switch (this) {
            case NOT_STARTED -> Tone.NEUTRAL;
            case INCOMPLETE -> Tone.ACCENT;
            case COMPLETED, PASSED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
        };
    }
}
