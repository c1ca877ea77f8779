package io.bihuan.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A complaint has gone up.
 *
 * @param level 1 for the supervisor, 2 for the next in line and the director
 * @param told who has been told
 */
public record ComplaintEscalated(
        UUID complaintId, String number, int level, List<String> grounds, List<UUID> told, Instant at) {}
