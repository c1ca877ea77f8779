package io.bihuan.resit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test that was marked.
 *
 * @param sourceId the sitting or practical
 * @param beganAt when it began: the standard of that instant applies
 * @param number the how-manieth attempt of the subject
 * @param round how often its result was decided
 * @param weakAreas the areas that were weak, as codes
 */
record Attempt(
        UUID sourceId,
        UUID staffId,
        String subject,
        @Nullable UUID examId,
        String href,
        Instant beganAt,
        int number,
        BigDecimal score,
        boolean passed,
        int round,
        List<String> weakAreas,
        Instant at) {}
