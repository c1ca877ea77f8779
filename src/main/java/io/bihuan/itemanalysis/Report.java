package io.bihuan.itemanalysis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor's report on an exam (P-08).
 *
 * @param dueAt by when it is to be closed
 * @param findings what the figures say
 * @param causes why it is so
 * @param measures what follows from it
 * @param revision counts the writings; a writer must have seen the last one
 */
public record Report(
        UUID examId,
        Instant openedAt,
        UUID standardVersion,
        Instant dueAt,
        String findings,
        String causes,
        String measures,
        @Nullable Instant writtenAt,
        @Nullable UUID writtenBy,
        int revision,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy) {

    /** Whether it is closed. */
    public boolean closed() {
        return closedAt != null;
    }

    /** Whether it is late, or was. */
    public boolean overdue(Instant now) {
        return (closedAt == null ? now : closedAt).isAfter(dueAt);
    }
}
