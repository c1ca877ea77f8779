package io.bihuan.task;

import java.time.Instant;
import java.util.UUID;

/**
 * A department has done a task, or given it back.
 *
 * @param done whether it was done
 * @param words what was done, or why not
 * @param proof the receipt, or ""
 */
public record TaskEnded(
        UUID taskId,
        String kind,
        String source,
        UUID sourceId,
        boolean done,
        String words,
        String proof,
        UUID by,
        Instant at) {}
