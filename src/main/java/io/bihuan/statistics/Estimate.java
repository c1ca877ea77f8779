package io.bihuan.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure with the interval that it lies in, 95 times of 100.
 *
 * @param value what was found
 * @param low the lower end
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {

    static final double CONFIDENCE = 0.95;

    private static final double TAIL = (1 - CONFIDENCE) / 2;
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** An estimate whose error is normal. */
    static Estimate normal(double value, double standardError) {
        return around(value, z() * standardError);
    }

    /** An estimate whose error follows Student's t with so many degrees of freedom. */
    static Estimate student(double value, double standardError, double degrees) {
        return around(value, TDistribution.of(degrees).inverseSurvivalProbability(TAIL) * standardError);
    }

    private static Estimate around(double value, double half) {
        return new Estimate(value, value - half, value + half);
    }

    static double z() {
        return STANDARD_NORMAL.inverseSurvivalProbability(TAIL);
    }

    /** How probable a standard normal value is that lies at least so far from 0, on either side. */
    static double twoSided(double z) {
        return 2 * STANDARD_NORMAL.survivalProbability(Math.abs(z));
    }

    /** Whether nothing at all, 0, lies outside the interval: only then is it shown that there is something. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
