package io.bihuan.roster;

import java.time.LocalDate;

/**
 * A limit of working time that a roster breaks (H-05).
 *
 * @param limit which
 * @param day on which day it is broken
 * @param found how much it is: minutes of work or rest, or days
 * @param allowed how much it may be
 */
public record Breach(Limit limit, LocalDate day, long found, long allowed) {

    /** The limits; {@code roster.limit.<NAME>} is the wording. */
    public enum Limit {
        DAY_HOURS,
        WEEK_HOURS,
        REST,
        DAYS_IN_A_ROW,
        NIGHTS_IN_A_ROW;

        /** Whether it is counted in minutes, not in days. */
        public boolean inMinutes() {
            return this == DAY_HOURS || this == WEEK_HOURS || this == REST;
        }
    }
}
