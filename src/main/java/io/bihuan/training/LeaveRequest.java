package io.bihuan.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's leave from a session.
 *
 * @param id which
 * @param sessionId from which session
 * @param staffId whose
 * @param reason why
 * @param askedAt when it was asked
 * @param decidedBy who decided, or null while nobody has
 * @param decidedAt when, or null
 * @param granted whether it was granted; meaningless while undecided
 * @param overruled whether it was given after the time to ask
 */
public record LeaveRequest(
        UUID id,
        UUID sessionId,
        UUID staffId,
        String reason,
        Instant askedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        boolean granted,
        boolean overruled) {

    /** Whether somebody must decide. */
    public boolean waits() {
        return decidedAt == null;
    }
}
