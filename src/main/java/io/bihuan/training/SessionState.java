package io.bihuan.training;

import io.bihuan.web.Tone;

/** How far a session is; {@code training.session.<NAME>} is the wording. */
public enum SessionState {
    PLANNED,
    SIGN_IN,
    RUNNING,
    OVER,
    CLOSED,
    CANCELLED;

    /** Whether people can sign in. */
    public boolean takesSignIn() {
        return this == SIGN_IN || this == RUNNING;
    }

    /** Whether nothing can be done to it any more. */
    public boolean settled() {
        return this == CLOSED || this == CANCELLED;
    }

    /** The tone of its chip. */
    public Tone tone() {
        return switch (this) {
            case PLANNED, CANCELLED -> Tone.NEUTRAL;
            case SIGN_IN, RUNNING -> Tone.ACCENT;
            case OVER -> Tone.WARN;
            case CLOSED -> Tone.GOOD;
        };
    }
}
