package io.bihuan.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a complaint's history, which is only added to.
 *
 * @param by who; null for the customer and for what happens by itself
 * @param reason why, or what came of it
 * @param startedAt since when the stage that it ends had run, where it ends one
 * @param usedPercent how much of that stage's limit was used; above 100 when it was late
 */
public record Happening(
        Instant at,
        @Nullable UUID by,
        Kind what,
        @Nullable Stage from,
        @Nullable Stage to,
        String reason,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Integer usedPercent) {

    /** What can happen to a complaint. */
    public enum Kind {
        OPENED,
        MOVED,
        RETURNED,
        ASSIGNED,
        OVERDUE,
        PAUSED,
        RESUMED,
        ESCALATED,
        ESCALATED_FURTHER,
        UNHEARD,
        ACKNOWLEDGED,
        APPROVAL_ASKED,
        APPROVED,
        APPROVAL_REFUSED,
        TASK_ASKED,
        TASK_DONE,
        TASK_RETURNED,
        LINK_SENT,
        CODE_MAILED,
        CUSTOMER_ASKED,
        ANSWERED,
        FILE_ADDED,
        FORM_SCANNED,
        CUSTOMER_ACCEPTED,
        CUSTOMER_REFUSED,
        ARCHIVED,
        VISITED,
        REOPENED,
        GATHERED,
        ANNOUNCED
    }

    static Happening plain(Instant at, @Nullable UUID by, Kind what, String reason) {
        return new Happening(at, by, what, null, null, reason, null, null, null);
    }

    static Happening within(Instant at, @Nullable UUID by, Kind what, String reason, Stage stage) {
        return new Happening(at, by, what, stage, null, reason, null, null, null);
    }
}
