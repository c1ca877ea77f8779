package io.bihuan.calendar;

import java.time.Instant;
import java.util.List;

/**
 * When something falls due, and why.
 *
 * @param dueAt the last instant that is still in time
 * @param provisional whether days count that no notice of the State Council is known for yet
 * @param explanation the computation, step by step
 */
public record Deadline(Instant dueAt, boolean provisional, List<Step> explanation) {

    public Deadline {
        explanation = List.copyOf(explanation);
    }

    /** Whether something done then was in time. */
    public boolean metBy(Instant doneAt) {
        return !doneAt.isAfter(dueAt);
    }
}
