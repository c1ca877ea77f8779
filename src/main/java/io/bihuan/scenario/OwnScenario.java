package io.bihuan.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of the centre's own, in its latest version.
 *
 * @param code what the shelf knows it by
 * @param version the latest
 * @param readyVersion the one that is played, or null
 * @param note what the reviewer wanted otherwise, or ""
 * @param writtenBy who wrote the latest version
 */
public record OwnScenario(
        UUID id,
        String code,
        Source source,
        UUID sourceId,
        Status status,
        int version,
        @Nullable Integer readyVersion,
        String note,
        UUID madeBy,
        Instant changedAt,
        UUID writtenBy,
        @Nullable UUID reviewedBy,
        Content content) {

    /** What it was made of. */
    public enum Source {
        CONVERSATION,
        COMPLAINT
    }

    /** How far it has come. */
    public enum Status {
        DRAFT,
        IN_REVIEW,
        READY,
        RETIRED
    }

    /** Whether a change makes a new version: what is played, or looked at, stays as it is. */
    boolean fixed() {
        return status == Status.IN_REVIEW || readyVersion != null && readyVersion == version;
    }
}
