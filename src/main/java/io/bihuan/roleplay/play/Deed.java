package io.bihuan.roleplay.play;

import java.util.Locale;

/**
 * What a trainee's message does to the customer, each with the rule that asks for it or forbids it. Those that do the
 * customer good come first; {@code roleplay.deed.<NAME>} is the wording.
 */
public enum Deed {
    GREETS("E-03", Dimension.ATTITUDE, true),
    EMPATHISES("N-09", Dimension.ATTITUDE, true),
    RESTATES("E-05", Dimension.ATTITUDE, true),
    ASKS_OPENLY("E-06", Dimension.EFFICIENCY, true),
    VERIFIES("E-04", Dimension.COMPLIANCE, true),
    PROMISES_BY_WHEN("E-07", Dimension.COMPLIANCE, true),
    HANDS_OVER_TOLD("E-08", Dimension.COMPLIANCE, true),
    TAKES_LEAVE("E-09", Dimension.ATTITUDE, true),
    TABOO("M-03", Dimension.ATTITUDE, false),
    TELLS_PRIVATE("E-04", Dimension.COMPLIANCE, false),
    HANDS_OVER_UNTOLD("E-08", Dimension.COMPLIANCE, false),
    PROMISES_VAGUELY("E-07", Dimension.COMPLIANCE, false),
    VAGUE("E-07", Dimension.EFFICIENCY, false),
    REPEATS("E-02", Dimension.EFFICIENCY, false),
    NO_SYMPATHY("N-09", Dimension.ATTITUDE, false),
    SILENT("E-05", Dimension.EFFICIENCY, false);

    private final String rule;
    private final Dimension dimension;
    private final boolean good;

    Deed(String rule, Dimension dimension, boolean good) {
        this.rule = rule;
        this.dimension = dimension;
        this.good = good;
    }

    /** The id of the rule in the register. */
    public String rule() {
        return rule;
    }

    /** What of the practical assessment it belongs to. */
    public Dimension dimension() {
        return dimension;
    }

    /** Whether it does the customer good. */
    public boolean good() {
        return good;
    }

    /** Its name in a standard's figures and in a scenario's file: {@code promises-by-when}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
