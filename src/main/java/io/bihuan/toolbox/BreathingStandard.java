package io.bihuan.toolbox;

import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * How one breathes (N-09).
 *
 * @param breathing the seconds of breathing in, holding and breathing out
 */
@StandardRules("training")
public record BreathingStandard(List<Integer> breathing) {

    /** Seconds of breathing in. */
    public int in() {
        return breathing.get(0);
    }

    /** Seconds of holding it. */
    public int hold() {
        return breathing.get(1);
    }

    /** Seconds of breathing out. */
    public int out() {
        return breathing.get(2);
    }
}
