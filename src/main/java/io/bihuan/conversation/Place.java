package io.bihuan.conversation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in the queue.
 *
 * @param position 1 is next; 0 when they are not waiting
 * @param agents how many certified agents are there to serve
 * @param range how long it will take as far as the last hours tell, or null when they tell nothing
 */
public record Place(int position, int agents, @Nullable Expected range) {

    /**
     * A wait that is expected.
     *
     * @param soonest one of ten waits less
     * @param middle what they wait on average
     * @param latest one of ten waits longer
     */
    public record Expected(Duration soonest, Duration middle, Duration latest) {}

    /** How long it will take on average, or null when the last hours tell nothing. */
    public @Nullable Duration expected() {
        return range == null ? null : range.middle();
    }
}
