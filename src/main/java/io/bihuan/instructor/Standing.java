package io.bihuan.instructor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an instructor stands on the ladder of P-12.
 *
 * @param taken the steps since a person last took the ladder back, the earliest first
 */
public record Standing(List<Step> taken) {

    public Standing {
        taken = List.copyOf(taken);
    }

    /** What counts of everything that ever happened, the earliest first. */
    static Standing of(List<Step> history) {
        var from = 0;
        for (var place = 0; place < history.size(); place++) {
            if (history.get(place).kind() == LadderStep.RESTORED) {
                from = place + 1;
            }
        }
        return new Standing(history.subList(from, history.size()));
    }

    /** Whether they may teach no more. */
    public boolean withdrawn() {
        return taken.stream().anyMatch(step -> step.kind() == LadderStep.WITHDRAW);
    }

    /** The last step, or null on the ground. */
    public @Nullable Step last() {
        return taken.isEmpty() ? null : taken.getLast();
    }
}
