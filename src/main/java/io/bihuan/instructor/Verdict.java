package io.bihuan.instructor;

import io.bihuan.web.Tone;

/** How a lesson stands to the standard of P-10; {@code instructor.verdict.<NAME>} is the wording. */
public enum Verdict {
    /** Participants may still answer. */
    WAITING,
    /** Fewer answered than it takes to judge anybody. */
    TOO_FEW,
    MET,
    UNDER;

    /** The tone of its chip. */
    public Tone tone() {
        return switch (this) {
            case WAITING -> Tone.ACCENT;
            case TOO_FEW -> Tone.NEUTRAL;
            case MET -> Tone.GOOD;
            case UNDER -> Tone.BAD;
        };
    }
}
