package io.bihuan.statistics;

import org.jspecify.annotations.Nullable;

/**
 * So many of so many.
 *
 * @param hits how many
 * @param of of how many; 0 makes every figure null
 */
public record Proportion(long hits, long of) {

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /** The share, from 0 to 1. */
    public @Nullable Double share() {
        return of == 0 ? null : (double) hits / of;
    }

    /**
     * The share with the score interval, which stays between 0 and 1 and holds for few observations too.
     *
     * <p>Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the
     * American Statistical Association 22 (1927) 209-212.
     */
    public @Nullable Estimate wilson() {
        var share = share();
        if (share == null) {
            return null;
        }
        var z2 = Estimate.z() * Estimate.z();
        var whole = 1 + z2 / of;
        var centre = (share + z2 / (2 * of)) / whole;
        var half = Estimate.z() * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of * of)) / whole;
        return new Estimate(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * How far this share lies above the other, with the hybrid score interval.
     *
     * <p>Source: R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in
     * Medicine 17 (1998) 873-890, method 10.
     */
    public @Nullable Estimate minus(Proportion other) {
        var mine = wilson();
        var theirs = other.wilson();
        if (mine == null || theirs == null) {
            return null;
        }
        var difference = mine.value() - theirs.value();
        return new Estimate(
                difference,
                difference - Math.hypot(mine.value() - mine.low(), theirs.high() - theirs.value()),
                difference + Math.hypot(mine.high() - mine.value(), theirs.value() - theirs.low()));
    }

    /**
     * Whether two shares differ: the z test with the pooled share, two-sided. Null where either is of nothing, or where
     * both are 0 or both are 1.
     *
     * <p>Source: J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd edition (2003),
     * section 3.1, without continuity correction.
     */
    public @Nullable Significance differsFrom(Proportion other) {
        if (of == 0 || other.of == 0) {
            return null;
        }
        var pooled = (double) (hits + other.hits) / (of + other.of);
        var variance = pooled * (1 - pooled) * (1.0 / of + 1.0 / other.of);
        if (variance == 0) {
            return null;
        }
        var z = ((double) hits / of - (double) other.hits / other.of) / Math.sqrt(variance);
        return new Significance(z, Double.POSITIVE_INFINITY, Estimate.twoSided(z));
    }
}
