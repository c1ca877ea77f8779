package io.bihuan.staffing;

import io.bihuan.people.OpenWork;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a leaver's work, and what became of it.
 *
 * @param kind what kind of work; {@code people.work.<kind>}
 * @param outcome what became of it; null before their hour
 * @param successorId who has it now
 * @param at when that was; before their hour, when the work is due
 */
public record Handover(
        String kind,
        UUID pieceId,
        String title,
        String href,
        OpenWork.@Nullable Handing outcome,
        @Nullable UUID successorId,
        @Nullable Instant at) {

    /** Whether nobody has it, though somebody should. */
    public boolean left() {
        return outcome != null && !outcome.settled();
    }
}
