package io.bihuan.improvement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a card stands, and what it allows. */
record Card(
        UUID id,
        CardState state,
        @Nullable UUID ownerId,
        @Nullable LocalDate dueOn) {

    Moving move(CardState to, String reason) {
        if (!state.onward().contains(to)) {
            return new Moving.NoSuchWay(state, to);
        }
        if (to.needsOwner() && (ownerId == null || dueOn == null)) {
            return new Moving.NeedsOwner();
        }
        if (state.needsReasonTo(to) && reason.isBlank()) {
            return new Moving.NeedsReason();
        }
        return new Moving.Moved(state, to);
    }
}
