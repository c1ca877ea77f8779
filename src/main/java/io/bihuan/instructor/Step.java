package io.bihuan.instructor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step on the ladder of P-12, or the word of a person that took it back.
 *
 * @param id the step
 * @param staffId whose
 * @param kind what follows
 * @param sessionId the lesson that is its evidence, or null where a person raised it
 * @param reason why a person raised it, or ""
 * @param raisedAt when
 * @param raisedBy who, or null where it raised itself
 * @param dueAt until when it is done, or null where nothing is to be done
 * @param doneAt when it was, or null
 * @param doneBy who said so, or null
 * @param doneNote what was done
 */
public record Step(
        UUID id,
        UUID staffId,
        LadderStep kind,
        @Nullable UUID sessionId,
        String reason,
        Instant raisedAt,
        @Nullable UUID raisedBy,
        @Nullable Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy,
        String doneNote) {

    /** Whether somebody must still do what it asks for. */
    public boolean owed() {
        return dueAt != null && doneAt == null;
    }
}
