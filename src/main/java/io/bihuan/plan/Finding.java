package io.bihuan.plan;

import java.util.List;

/**
 * Something in a plan that does not yet meet a rule.
 *
 * @param kind what; {@code plan.finding.<NAME>} is the wording
 * @param rule which rule
 * @param facts what fills the wording
 */
public record Finding(Kind kind, String rule, List<Object> facts) {

    /** What can be wanting. */
    public enum Kind {
        NOBODY_TEACHES,
        SUPERVISOR_TEACHES_TOO_LITTLE,
        TOO_SELDOM,
        NEED_LEFT_OUT,
        NOT_COVERED_WITHIN_A_YEAR
    }

    /** Something of that kind. */
    public static Finding of(Kind kind, String rule, Object... facts) {
        return new Finding(kind, rule, List.of(facts));
    }
}
