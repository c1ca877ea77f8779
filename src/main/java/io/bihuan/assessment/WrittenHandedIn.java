package io.bihuan.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper has been handed in of which people mark some answers; its result waits for them.
 *
 * @param sittingId the attempt
 * @param examId the exam
 * @param at when it was handed in
 */
public record WrittenHandedIn(UUID sittingId, UUID examId, Instant at) {}
