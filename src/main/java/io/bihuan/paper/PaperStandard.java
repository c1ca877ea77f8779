package io.bihuan.paper;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the standard says of papers (M-08).
 *
 * @param expectedShares the share of points in per cent that is expected of the difficulties from 1 on, while nobody knows better
 * @param papersApart how far the expected shares of two papers of one blueprint may lie apart, in per cent of the points
 */
@StandardRules("exam")
public record PaperStandard(List<BigDecimal> expectedShares, BigDecimal papersApart) {

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
