package io.bihuan.statistics;

import org.jspecify.annotations.Nullable;

/** How far two figures move together. */
public final class Correlation {

    private Correlation() {}

    /** Pearson's r; null with fewer than two pairs, or where either does not vary. */
    public static @Nullable Double pearson(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " observations");
        }
        var n = first.length;
        var sums = new double[5];
        for (var i = 0; i < n; i++) {
            sums[0] += first[i];
            sums[1] += second[i];
        }
        for (var i = 0; i < n; i++) {
            var a = first[i] - sums[0] / n;
            var b = second[i] - sums[1] / n;
            sums[2] += a * a;
            sums[3] += b * b;
            sums[4] += a * b;
        }
        // What is left of rounding is no variance.
        var none = 1e-12 * n;
        return n < 2 || sums[2] <= none || sums[3] <= none ? null : sums[4] / Math.sqrt(sums[2] * sums[3]);
    }
}
