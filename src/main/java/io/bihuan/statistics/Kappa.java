package io.bihuan.statistics;

import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far two raters agree beyond what chance would give, from a table of their ratings: rows are the categories of the
 * first, columns those of the second, cells how often. 1 is wholly, 0 no more than by chance. Null where chance alone
 * would make them agree.
 */
public final class Kappa {

    private Kappa() {}

    /** How heavily ratings weigh that are apart. */
    public enum Weights {
        /** As much as they are apart. */
        LINEAR((i, j) -> Math.abs(i - j)),
        /** As the square of it: one step is little, many are much. */
        QUADRATIC((i, j) -> (i - j) * (i - j));

        @SuppressWarnings("ImmutableEnumChecker") // a function of two numbers and nothing else
        private final IntBinaryOperator distance;

        Weights(IntBinaryOperator distance) {
            this.distance = distance;
        }
    }

    /**
     * Cohen's kappa, for categories without an order.
     *
     * <p>Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20
     * (1960) 37-46.
     */
    public static @Nullable Double cohen(long[][] table) {
        return disagreement(table, (i, j) -> i == j ? 0 : 1);
    }

    /**
     * Weighted kappa, for categories in an order.
     *
     * <p>Source: J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968) 213-220.
     */
    public static @Nullable Double weighted(long[][] table, Weights weights) {
        return disagreement(table, weights.distance);
    }

    /** Weighted kappa of two raters' ratings of the same things, counted in whole steps of a scale from 0. */
    public static @Nullable Double weighted(int[] first, int[] second, int highest, Weights weights) {
        var table = new long[highest + 1][highest + 1];
        for (var i = 0; i < first.length; i++) {
            table[first[i]][second[i]]++;
        }
        return weighted(table, weights);
    }

    private static @Nullable Double disagreement(long[][] table, IntBinaryOperator distance) {
        var size = table.length;
        var rows = new double[size];
        var columns = new double[size];
        var all = 0.0;
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
                all += table[i][j];
            }
        }
        var observed = 0.0;
        var expected = 0.0;
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                observed += distance.applyAsInt(i, j) * table[i][j];
                expected += distance.applyAsInt(i, j) * rows[i] * columns[j] / Math.max(1, all);
            }
        }
        return expected == 0 ? null : 1 - observed / expected;
    }
}
