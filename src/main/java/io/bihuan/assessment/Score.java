package io.bihuan.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as a score out of 100. */
final class Score {

    private Score() {}

    /** To the hundredth; what is short of the whole by less is never rounded up to it, nor over a pass mark. */
    static BigDecimal outOf100(BigDecimal points, BigDecimal possible) {
        return possible.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : points.multiply(BigDecimal.valueOf(100)).divide(possible, 2, RoundingMode.DOWN);
    }

    /** Whether the score reaches the mark. */
    static boolean passes(BigDecimal score, BigDecimal passMark) {
        return score.compareTo(passMark) >= 0;
    }
}
