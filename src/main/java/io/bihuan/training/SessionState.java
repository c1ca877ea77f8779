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

    /** Whether the code stands on the screen: to come in until the end, to go out until the record is written. */
    public boolean showsCode() {
        return takesSignIn() || this == OVER;
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
