package io.bihuan.training;

import io.bihuan.web.Tone;

/** How somebody on the roster stands to the session; {@code training.seat.<NAME>} is the wording. */
public enum SeatState {
    EXPECTED,
    ON_TIME,
    LATE,
    EXCUSED,
    ABSENT;

    /** Whether they took part. */
    public boolean attended() {
        return this == ON_TIME || this == LATE;
    }

    /** The tone of its chip. */
    public Tone tone() {
        return switch (this) {
            case EXPECTED, EXCUSED -> Tone.NEUTRAL;
            case ON_TIME -> Tone.GOOD;
            case LATE -> Tone.WARN;
            case ABSENT -> Tone.BAD;
        };
    }
}
