package io.bihuan.assessment;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * What the standard says of theory exams (M-08).
 *
 * @param passMark the score out of 100 that passes
 * @param idleAfter how long a candidate answers nothing before the invigilator sees them as idle
 * @param lostAfter how long nothing is heard of a candidate's page before it counts as lost; it speaks every half minute
 * @param expectedShares the share of points in per cent that is expected of the difficulties from 1 on, while nobody knows better
 * @param papersApart how far the expected shares of two papers of one blueprint may lie apart, in per cent of the points
 */
@StandardRules("exam")
public record ExamStandard(
        BigDecimal passMark,
        Duration idleAfter,
        Duration lostAfter,
        List<BigDecimal> expectedShares,
        BigDecimal papersApart) {

    /** The share from 0 to 1 that is expected of a difficulty; past the last figure that one stays. */
    double expected(int difficulty) {
        return expectedShares
                .get(Math.clamp(difficulty, 1, expectedShares.size()) - 1)
                .movePointLeft(2)
                .doubleValue();
    }

    /** How far two papers may lie apart, from 0 to 1. */
    double apart() {
        return papersApart.movePointLeft(2).doubleValue();
    }
}
