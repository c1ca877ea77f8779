package io.bihuan.competence;

import io.bihuan.web.Tone;
import java.time.Instant;

/**
 * How a person stands in an area, read from the latest pieces of evidence; having attended says nothing here.
 *
 * @param areaCode the area
 * @param score from 0 to 100; 50 is where good and weak balance
 * @param pieces how many pieces it rests on
 * @param weak how many of those are weak
 * @param lastAt the latest of them
 */
public record Level(String areaCode, int score, int pieces, int weak, Instant lastAt) {

    private static final int SOUND = 80;
    private static final int FAIR = 60;

    /** What the score means. */
    public Tone tone() {
        if (score >= SOUND) {
            return Tone.GOOD;
        }
        return score >= FAIR ? Tone.ACCENT : Tone.WARN;
    }
}
