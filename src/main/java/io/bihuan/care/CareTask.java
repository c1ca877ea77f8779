package io.bihuan.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contact to be made.
 *
 * @param step which of the course, from 1
 * @param steps how many the course has
 * @param dueAt from when
 * @param untilAt until when; later it is missed
 * @param attempts how often it was tried in vain
 * @param takenBy who has it before them, or null
 */
public record CareTask(
        UUID id,
        UUID courseId,
        Campaign campaign,
        UUID customerId,
        int step,
        int steps,
        Instant dueAt,
        Instant untilAt,
        int attempts,
        @Nullable UUID takenBy) {}
