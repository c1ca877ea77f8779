package io.bihuan.itemanalysis;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the standard says of looking at results.
 *
 * @param passRates the share in per cent that is to pass at the first, second, third test (P-09)
 * @param analysisTerm within which results are analysed, from the end of the window (P-08)
 * @param weakAreaBelow the share of points in per cent below which an area is weak (M-09)
 * @param items when a question is looked at again
 */
@StandardRules("exam")
public record AnalysisStandard(List<BigDecimal> passRates, Term analysisTerm, BigDecimal weakAreaBelow, Items items) {

    /**
     * When a question is looked at again (P-08).
     *
     * @param tooHardBelow share of points earned, in per cent
     * @param tooEasyAbove share of points earned, in per cent
     * @param lowDiscriminationBelow of D, from -1 to 1
     * @param goodDiscriminationFrom of D
     * @param weakDistractorBelow the share in per cent that a wrong choice should draw at least
     * @param fewestAnswers with fewer nothing is judged
     * @param reliabilityAim of a test as a whole, up to 1
     */
    public record Items(
            BigDecimal tooHardBelow,
            BigDecimal tooEasyAbove,
            BigDecimal lowDiscriminationBelow,
            BigDecimal goodDiscriminationFrom,
            BigDecimal weakDistractorBelow,
            int fewestAnswers,
            BigDecimal reliabilityAim) {}

    /** The pass rate in per cent that is asked of the so-manieth test; after the last figure that one stays. */
    BigDecimal passRate(int attempt) {
        return passRates.get(Math.clamp(attempt, 1, passRates.size()) - 1);
    }
}
