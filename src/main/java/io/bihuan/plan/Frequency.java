package io.bihuan.plan;

import java.util.List;

/**
 * How often a group of topics must be taught.
 *
 * @param rule the rule it comes from
 * @param times so many times
 * @param every within so many
 * @param unit WEEK or MONTH
 * @param courses codes of the courses, taken in turns, the one longest not held first
 * @param everyone whether everybody must have taken part within a year
 */
public record Frequency(String rule, int times, int every, Unit unit, List<String> courses, boolean everyone) {

    /** What is counted. */
    public enum Unit {
        WEEK,
        MONTH
    }
}
