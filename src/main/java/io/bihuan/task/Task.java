package io.bihuan.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one department does for another.
 *
 * @param about the number of what it belongs to
 * @param result what was done, or why it was given back
 * @param proof the receipt: a transfer's or a parcel's number
 * @param lateAt when its deadline passed unmet
 */
public record Task(
        UUID id,
        Department department,
        @Nullable UUID branchId,
        String kind,
        String title,
        String detail,
        String source,
        UUID sourceId,
        String about,
        String href,
        UUID askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable UUID assigneeId,
        @Nullable Instant takenAt,
        State state,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        String result,
        String proof,
        @Nullable UUID fileId,
        @Nullable Instant lateAt) {

    /** Where it stands. */
    public enum State {
        OPEN,
        DONE,
        /** Given back by the department with its reason. */
        RETURNED,
        /** Not needed any more. */
        CANCELLED
    }

    /** Whether it can still be done. */
    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether it is, or was ended, past its deadline. */
    public boolean late(Instant now) {
        return (endedAt == null ? now : endedAt).isAfter(dueAt);
    }
}
