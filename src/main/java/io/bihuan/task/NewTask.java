package io.bihuan.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is asked.
 *
 * @param kind what it is to its source, such as {@code REFUND}
 * @param source what it belongs to, such as {@code COMPLAINT}, and which one
 * @param about the source's number or name, as people know it
 * @param href where its source is seen
 * @param branchId whose back office does it; null for the whole house
 * @param assigneeId who is to do it; null puts it into the department's queue
 */
public record NewTask(
        Department department,
        @Nullable UUID branchId,
        String kind,
        String title,
        String detail,
        String source,
        UUID sourceId,
        String about,
        String href,
        Instant startsAt,
        Instant dueAt,
        @Nullable UUID assigneeId) {}
