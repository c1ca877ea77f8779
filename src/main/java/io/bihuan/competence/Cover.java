package io.bihuan.competence;

import org.jspecify.annotations.Nullable;

/**
 * How many master an area or hold a duty, against how many are wanted.
 *
 * @param wanted null where neither people nor the standard have said
 * @param rule the rule that the number comes from; "" where people have said it
 */
public record Cover(String code, @Nullable Integer wanted, int have, String rule) {

    /** The number that people have said, or null. */
    public @Nullable Integer said() {
        return rule.isEmpty() ? wanted : null;
    }

    /** How many are missing. */
    public int gap() {
        return wanted == null ? 0 : Math.max(0, wanted - have);
    }
}
