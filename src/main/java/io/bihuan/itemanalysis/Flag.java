package io.bihuan.itemanalysis;

import io.bihuan.web.Tone;

/** Why a question should be looked at again, the gravest first; {@code itemanalysis.flag.<NAME>} is the wording. */
public enum Flag {
    /** The best got it wrong more often than the weakest, or one wrong choice draws them: the key may be wrong. */
    CHECK_KEY(Tone.BAD),
    LOW_DISCRIMINATION(Tone.WARN),
    TOO_HARD(Tone.WARN),
    TOO_EASY(Tone.NEUTRAL),
    /** A wrong choice that hardly anybody takes. */
    WEAK_DISTRACTOR(Tone.NEUTRAL);

    private final Tone tone;

    Flag(Tone tone) {
        this.tone = tone;
    }

    /** How pressing it is. */
    public Tone tone() {
        return tone;
    }
}
