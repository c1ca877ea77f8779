package io.bihuan.knowledge;

import java.util.Arrays;
import java.util.List;

/** The kinds of words an agent should not leave standing; {@code knowledge.wording.<NAME>} is the wording. */
public enum WordingCategory {
    TABOO_REFUSAL("M-03"),
    TABOO_BLAME("M-03"),
    TABOO_COMMAND("M-03"),
    TABOO_COLD("M-03"),
    TABOO_MOCKERY("M-03"),
    TABOO_THREAT("M-03"),
    TABOO_OVERPROMISE("M-03"),
    TABOO_LEAK("M-03"),
    TABOO_SCAPEGOAT("M-03"),
    TABOO_MANIPULATE("M-03"),
    /** Fine for most customers, but not for one of this type: not a kind of the general list. */
    TABOO_FOR_TYPE("N-08"),
    VAGUE_TIME("E-07"),
    VAGUE_DEGREE("E-07"),
    VAGUE_OWNER("E-07"),
    VAGUE_ACTION("E-07"),
    VAGUE_SOURCE("E-07"),
    /** A promise that names no time at all. */
    VAGUE_PROMISE("E-07");

    private final String rule;

    WordingCategory(String rule) {
        this.rule = rule;
    }

    /** The rule of the standard that asks for it. */
    public String rule() {
        return rule;
    }

    /** The kinds of the general list, which hold for every customer. */
    public static List<WordingCategory> general() {
        return Arrays.stream(values())
                .filter(category -> category != TABOO_FOR_TYPE)
                .toList();
    }

    /** Whether it must not be said at all; the others must be made exact. */
    public boolean taboo() {
        return name().startsWith("TABOO_");
    }
}
