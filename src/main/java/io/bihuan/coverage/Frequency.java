package io.bihuan.coverage;

import java.util.List;

/**
 * How often a group of topics must be taught.
 *
 * @param code names the group
 * @param rule the rule it comes from
 * @param courses codes of the courses, taken in turns, the one longest not held first
 * @param times so many times
 * @param every within this
 * @param everyone whether everybody must have taken part within a year
 */
public record Frequency(String code, String rule, List<String> courses, int times, Cycle every, boolean everyone) {

    /** What passes between; {@code coverage.cycle.<NAME>} is the wording. */
    public enum Cycle {
        WEEK(1, 0),
        TWO_WEEKS(2, 0),
        MONTH(0, 1),
        TWO_MONTHS(0, 2),
        QUARTER(0, 3),
        YEAR(0, 12);

        private final int weeks;
        private final int months;

        Cycle(int weeks, int months) {
            this.weeks = weeks;
            this.months = months;
        }

        int weeks() {
            return weeks;
        }

        int months() {
            return months;
        }
    }
}
