package io.bihuan.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exam as far as it is marked.
 *
 * @param attempt 1 for an exam, 2 for its resit, 3 for the resit of that
 * @param invited how many were to sit it
 * @param people how many did and are marked
 * @param passed how many of them passed
 * @param papers how many papers are marked; more than people where somebody had another turn
 * @param fingerprint changes whenever a mark does
 */
public record MarkedExam(
        UUID id,
        String name,
        UUID paperId,
        @Nullable UUID resitOf,
        @Nullable UUID branchId,
        Instant closesAt,
        int attempt,
        int invited,
        int people,
        int passed,
        int papers,
        String fingerprint) {}
