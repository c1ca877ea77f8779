package io.bihuan.competence;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing seen of a person: where, when, and how good or weak it was.
 *
 * @param staffId who
 * @param areaCode in which area
 * @param source what saw it: EXAM, PRACTICAL, INSPECTION, COMPLAINT, TRAINING
 * @param sourceId which one of them; the same source on the same person and area counts once
 * @param strength from -100 to 100; below 0 it is weak
 * @param at when it happened
 * @param note what was seen, in a sentence that the person may read
 */
public record Evidence(
        UUID staffId, String areaCode, String source, String sourceId, int strength, Instant at, String note) {

    public Evidence {
        if (strength < -100 || strength > 100) {
            throw new IllegalArgumentException("strength " + strength + " of " + source + " " + sourceId);
        }
    }

    /** Whether it shows something to learn. */
    public boolean isWeak() {
        return strength < 0;
    }

    /** Whether it was seen in live service, where learning has to show. */
    public boolean isLive() {
        return source.equals("INSPECTION") || source.equals("COMPLAINT");
    }
}
