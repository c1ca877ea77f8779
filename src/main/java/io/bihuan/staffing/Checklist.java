package io.bihuan.staffing;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done because somebody comes or goes.
 *
 * @param anchorAt the first day, or the last hour
 * @param successorId who takes over a leaver's work; null while nobody is named
 * @param ending how it ended; null while it is open
 */
public record Checklist(
        UUID id,
        ChecklistKind kind,
        UUID staffId,
        UUID branchId,
        Instant anchorAt,
        UUID standardVersion,
        Instant openedAt,
        @Nullable UUID successorId,
        @Nullable String ending,
        @Nullable Instant endedAt,
        List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** Whether the viewer sees to an item; what a leaver left undone is the supervisor's once they have gone. */
    public boolean seenToBy(Item item, SignedIn viewer, Instant now) {
        return item.owner().is(viewer, staffId)
                || item.owner() == ItemOwner.SELF
                        && kind == ChecklistKind.LEAVING
                        && anchorAt.isBefore(now)
                        && viewer.is(Role.SUPERVISOR);
    }

    /** How many items are done. */
    public int done() {
        return (int) items.stream().filter(item -> item.doneAt() != null).count();
    }

    /** How many are late. */
    public int late(Instant now) {
        return endedAt != null
                ? 0
                : (int) items.stream().filter(item -> item.late(now)).count();
    }
}
