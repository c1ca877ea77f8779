package io.bihuan.portrait;

import java.util.List;

/**
 * Why a customer bears the flag of high value (N-23).
 *
 * @param ground which rule
 * @param figures what {@code portrait.value.<GROUND>} is filled with
 */
public record ValueReason(Ground ground, List<String> figures) {

    public ValueReason {
        figures = List.copyOf(figures);
    }

    /** The rules of the flag; each alone is enough. */
    public enum Ground {
        SPENDING,
        GRADE,
        LOYAL,
        VALUE_AT_RISK
    }
}
