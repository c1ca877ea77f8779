package io.bihuan.job;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a piece of work is.
 *
 * @param id which
 * @param kind its kind
 * @param title of what it is the work, such as a file; may be empty
 * @param by who started it
 * @param state where it stands
 * @param done how many rows are behind it
 * @param total how many there are, or null while nobody knows
 * @param errorCount how many rows were left out
 * @param errors the first of them, at most a thousand
 * @param failure why it failed, or empty
 * @param result what came of it, or empty
 * @param startedAt when it was asked for
 * @param endedAt when it ended, or null
 */
public record WorkState(
        UUID id,
        String kind,
        String title,
        UUID by,
        State state,
        long done,
        @Nullable Long total,
        long errorCount,
        List<RowError> errors,
        String failure,
        String result,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where a piece of work stands. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether it will not move any more. */
        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** A row that was left out, and why. */
    public record RowError(long row, String reason) {}

    /** How far it is in percent, 0 while nobody knows the total. */
    public int percent() {
        if (state == State.DONE) {
            return 100;
        }
        return total == null || total == 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }
}
