package io.bihuan.calendar;

import java.util.List;

/**
 * One step of a computation, to be put in words by {@link Explanations}.
 *
 * @param what which step
 * @param facts what fills its wording: instants, days, lengths of time, numbers, names
 */
public record Step(What what, List<Object> facts) {

    public Step {
        facts = List.copyOf(facts);
    }

    static Step of(What what, Object... facts) {
        return new Step(what, List.of(facts));
    }

    /** The steps there are; {@code calendar.step.<NAME>} is the wording of each. */
    public enum What {
        STARTED,
        WAITS_FOR_OPENING,
        COUNTS_OPENING_HOURS,
        COUNTS_EVERY_MINUTE,
        DAY_OF_RECEIPT,
        COUNTS_WORKDAYS,
        COUNTS_DAYS,
        COUNTS_MONTHS,
        SKIPS_DAYS_OFF,
        COUNTS_MAKE_UP_DAYS,
        PAUSED_TIME,
        PAUSED_DAYS,
        NOT_PAUSED,
        PAUSE_TOO_LATE,
        ROLLS,
        ENDS_AT_CLOSE,
        ENDS_AT_MIDNIGHT,
        DUE,
        PROVISIONAL
    }
}
