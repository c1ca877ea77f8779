package io.bihuan.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How surprising a difference is if in truth there is none.
 *
 * @param statistic the test's own figure, t or z
 * @param degrees its degrees of freedom; infinite for z
 * @param p how often chance alone would give a difference at least as large, on either side
 */
public record Significance(double statistic, double degrees, double p) {

    static Significance student(double t, double degrees) {
        return new Significance(t, degrees, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(t)));
    }

    /** Whether it is rarer than 5 in 100. */
    public boolean atFivePercent() {
        return p < 1 - Estimate.CONFIDENCE;
    }
}
