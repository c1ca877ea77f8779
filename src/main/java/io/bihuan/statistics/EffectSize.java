package io.bihuan.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How large a difference is, measured in standard deviations, so that points and seconds can be compared.
 *
 * <p>Source of all formulas: M. Borenstein, L. V. Hedges, J. P. T. Higgins, H. R. Rothstein, Introduction to
 * Meta-Analysis (2009), chapter 4. As a rule of thumb 0.2 is small, 0.5 medium, 0.8 large (J. Cohen, 1988).
 */
public final class EffectSize {

    private EffectSize() {}

    /** Cohen's d: the first mean less the second in pooled deviations. Null with fewer than two each or no variance. */
    public static @Nullable Estimate cohen(Sample first, Sample second) {
        if (first.size() < 2 || second.size() < 2 || pooledVariance(first, second) == 0) {
            return null;
        }
        var d = (first.mean() - second.mean()) / Math.sqrt(pooledVariance(first, second));
        return Estimate.normal(d, Math.sqrt(variance(d, first.size(), second.size())));
    }

    /** Hedges' g: d without its upward bias in small samples. Null as for {@link #cohen}. */
    public static @Nullable Estimate hedges(Sample first, Sample second) {
        var d = cohen(first, second);
        if (d == null) {
            return null;
        }
        var j = correction(first.size() + second.size() - 2);
        return Estimate.normal(j * d.value(), j * Math.sqrt(variance(d.value(), first.size(), second.size())));
    }

    /**
     * Hedges' g of the same people before and after, in deviations of the observations themselves. Null with fewer than
     * three pairs, or where the observations do not vary or move in lockstep.
     */
    public static @Nullable Estimate hedgesPaired(double[] before, double[] after) {
        var n = before.length;
        if (n != after.length || n < 3) {
            return null;
        }
        var first = Sample.of(before);
        var second = Sample.of(after);
        var within = Math.sqrt((first.variance() + second.variance()) / 2);
        var r = Correlation.pearson(before, after);
        if (within == 0 || r == null || r > 1 - 1e-12) {
            return null;
        }
        var d = (second.mean() - first.mean()) / within;
        var variance = (1.0 / n + d * d / (2.0 * n)) * 2 * (1 - r);
        var j = correction(n - 1);
        return Estimate.normal(j * d, j * Math.sqrt(variance));
    }

    static double pooledVariance(Sample first, Sample second) {
        return ((first.size() - 1) * first.variance() + (second.size() - 1) * second.variance())
                / (first.size() + second.size() - 2);
    }

    private static double variance(double d, int first, int second) {
        return (double) (first + second) / ((double) first * second) + d * d / (2.0 * (first + second));
    }

    private static double correction(int degrees) {
        return 1 - 3 / (4.0 * degrees - 1);
    }
}
