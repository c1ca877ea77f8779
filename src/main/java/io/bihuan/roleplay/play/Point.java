package io.bihuan.roleplay.play;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a run is scored on.
 *
 * @param rule the id of the rule that asks for it
 * @param kind what it is
 * @param name which one: a check of inspection, or the id of a goal; empty for the rest
 * @param weight how much it counts
 * @param met from 0, not at all, to 1, wholly
 * @param seq the message that shows it, or null where it is about what was not done
 */
public record Point(
        Dimension dimension,
        String rule,
        Kind kind,
        String name,
        int weight,
        double met,
        @Nullable Integer seq) {

    /** What is looked at. */
    public enum Kind {
        CHECK,
        GOAL,
        FACTS,
        SYMPATHY,
        MOOD,
        REPEATS
    }
}
