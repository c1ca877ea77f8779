package io.bihuan.staffing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of somebody's checklist.
 *
 * @param passMark the mark asked for; null where it is no test
 * @param score the mark reached; null while nobody has sat it
 * @param note what was found or done
 */
public record Item(
        UUID id,
        UUID checklistId,
        int place,
        String code,
        String chinese,
        String english,
        ItemOwner owner,
        Instant dueAt,
        boolean gate,
        @Nullable Integer passMark,
        @Nullable Integer score,
        String note,
        @Nullable Instant doneAt,
        @Nullable UUID doneBy) {

    /** What it is called. */
    public String name(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }

    /** Whether it is not done and its time is over. */
    public boolean late(Instant now) {
        return doneAt == null && dueAt.isBefore(now);
    }
}
