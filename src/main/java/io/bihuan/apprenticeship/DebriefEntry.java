package io.bihuan.apprenticeship;

import java.util.List;
import java.util.UUID;

/**
 * What a mentor writes down of the talk of a day.
 *
 * @param minutes how long it was
 * @param observed what was looked at together
 */
public record DebriefEntry(int minutes, String strengths, String shortcomings, String focus, List<UUID> observed) {

    public DebriefEntry {
        observed = List.copyOf(observed);
    }
}
