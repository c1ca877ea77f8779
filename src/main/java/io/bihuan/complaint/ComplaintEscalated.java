package io.bihuan.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A complaint has gone up.
 *
 * @param level 1 for the supervisor, 2 and more for those next in line and the directors
 * @param grounds why, each as {@code KIND:detail}, such as {@code CLAIM:120000}
 * @param safety whether somebody is or may be in danger: then the emergency process starts
 * @param told who has been told
 */
public record ComplaintEscalated(
        UUID complaintId,
        String number,
        int level,
        List<String> grounds,
        boolean safety,
        List<UUID> told,
        Instant at) {}
