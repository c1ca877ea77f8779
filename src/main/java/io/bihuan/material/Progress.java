package io.bihuan.material;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is in a version.
 *
 * @param versionId which
 * @param number the version's number
 * @param staffId who
 * @param openedAt when they opened it first
 * @param toldAt when something was heard of it last
 * @param position where they stopped: a page, or a millisecond
 * @param seconds how long it was before their eyes
 * @param share the per cent of it that was seen, rounded down
 * @param confirmedAt when they said that they had read it, or null
 * @param completedAt when it was done, or null
 */
public record Progress(
        UUID versionId,
        int number,
        UUID staffId,
        Instant openedAt,
        Instant toldAt,
        int position,
        int seconds,
        int share,
        @Nullable Instant confirmedAt,
        @Nullable Instant completedAt) {

    /** Whether it is done. */
    public boolean done() {
        return completedAt != null;
    }
}
