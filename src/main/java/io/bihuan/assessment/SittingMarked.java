package io.bihuan.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a theory exam has been decided and released to its candidate. It may come again for the same sitting
 * with a higher round, when an appeal or a changed key decides otherwise; the highest round counts.
 *
 * @param sittingId the attempt
 * @param examId the exam
 * @param staffId who sat it
 * @param paperId what they sat
 * @param kind what the exam is for
 * @param scope the duty that passing opens, or null where it opens none
 * @param attempt the how-manieth attempt, resits and granted turns counted in, from 1
 * @param score out of 100
 * @param passed by the pass mark in force when the sitting began
 * @param areas what was earned of what in each competence area
 * @param round how often the result was decided, from 1
 * @param at when it was released
 */
public record SittingMarked(
        UUID sittingId,
        UUID examId,
        UUID staffId,
        UUID paperId,
        ExamKind kind,
        @Nullable DutyScope scope,
        int attempt,
        BigDecimal score,
        boolean passed,
        List<AreaScore> areas,
        int round,
        Instant at) {

    public SittingMarked {
        areas = List.copyOf(areas);
    }
}
