package io.bihuan.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How far two means lie apart.
 *
 * @param estimate the first mean less the second, with its interval
 * @param significance the test of it
 */
public record Difference(Estimate estimate, Significance significance) {

    /**
     * Two groups of different people, without taking their variances for equal. Null where a group has fewer than two
     * observations or nothing varies.
     *
     * <p>Source: B. L. Welch, The generalization of “Student's” problem when several different population variances are
     * involved, Biometrika 34 (1947) 28-35; degrees of freedom after F. E. Satterthwaite (1946).
     */
    public static @Nullable Difference welch(Sample first, Sample second) {
        if (first.size() < 2 || second.size() < 2) {
            return null;
        }
        var a = first.varianceOfMean();
        var b = second.varianceOfMean();
        var degrees = (a + b) * (a + b) / (a * a / (first.size() - 1) + b * b / (second.size() - 1));
        return student(first.mean() - second.mean(), a + b, degrees);
    }

    /**
     * Two groups of different people whose variances are taken for equal. Null as for {@link #welch}.
     *
     * <p>Source: Student, The probable error of a mean, Biometrika 6 (1908) 1-25, for two samples after R. A. Fisher
     * (1925).
     */
    public static @Nullable Difference pooled(Sample first, Sample second) {
        if (first.size() < 2 || second.size() < 2) {
            return null;
        }
        var variance = EffectSize.pooledVariance(first, second) * (1.0 / first.size() + 1.0 / second.size());
        return student(first.mean() - second.mean(), variance, first.size() + second.size() - 2.0);
    }

    /** The same people twice: each one's second observation less the first. Null with fewer than two people. */
    public static @Nullable Difference paired(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(before.length + " before and " + after.length + " after");
        }
        var changes = new double[before.length];
        for (var i = 0; i < changes.length; i++) {
            changes[i] = after[i] - before[i];
        }
        return changes.length < 2 ? null : ofChanges(Sample.of(changes));
    }

    /** Changes of the same people against no change. Null with fewer than two, or where nothing varies. */
    public static @Nullable Difference ofChanges(Sample changes) {
        return changes.size() < 2 ? null : student(changes.mean(), changes.varianceOfMean(), changes.size() - 1.0);
    }

    /**
     * Difference in differences of the same people: how much more the trained changed than the others. It takes for
     * given that both would have changed alike without the training. Null as for {@link #welch}.
     *
     * <p>Source: O. Ashenfelter, D. Card, Using the longitudinal structure of earnings to estimate the effect of
     * training programs, Review of Economics and Statistics 67 (1985) 648-660.
     */
    public static @Nullable Difference inDifferences(Sample changesOfTrained, Sample changesOfOthers) {
        return welch(changesOfTrained, changesOfOthers);
    }

    /**
     * Difference in differences where before and after are different people or days; the error is normal, so that each
     * sample should hold some thirty. Null where any has fewer than two or nothing varies.
     *
     * <p>Source: D. Card, A. B. Krueger, Minimum wages and employment, American Economic Review 84 (1994) 772-793.
     */
    public static @Nullable Difference inDifferences(
            Sample trainedBefore, Sample trainedAfter, Sample othersBefore, Sample othersAfter) {
        var variance = 0.0;
        for (var each : new Sample[] {trainedBefore, trainedAfter, othersBefore, othersAfter}) {
            if (each.size() < 2) {
                return null;
            }
            variance += each.varianceOfMean();
        }
        if (variance == 0) {
            return null;
        }
        var value = trainedAfter.mean() - trainedBefore.mean() - (othersAfter.mean() - othersBefore.mean());
        var z = value / Math.sqrt(variance);
        return new Difference(
                Estimate.normal(value, Math.sqrt(variance)),
                new Significance(z, Double.POSITIVE_INFINITY, Estimate.twoSided(z)));
    }

    private static @Nullable Difference student(double value, double variance, double degrees) {
        if (variance == 0) {
            return null;
        }
        var error = Math.sqrt(variance);
        return new Difference(Estimate.student(value, error, degrees), Significance.student(value / error, degrees));
    }
}
