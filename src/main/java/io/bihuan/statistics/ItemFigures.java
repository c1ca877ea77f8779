package io.bihuan.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a question did among those who were asked it.
 *
 * <p>Source: R. L. Ebel, D. A. Frisbie, Essentials of Educational Measurement, 5th edition (1991), chapter 13; groups of
 * 27 % after T. L. Kelley, Journal of Educational Psychology 30 (1939) 17-24; corrected form after S. Henrysson,
 * Psychometrika 28 (1963) 211-218.
 *
 * @param asked how many were asked it
 * @param difficulty p, the share of points earned: the higher, the easier
 * @param discrimination D, difficulty among the best less difficulty among the weakest
 * @param pointBiserial correlation of the question with the whole; null where either does not vary
 * @param corrected the same with the whole but this question
 */
public record ItemFigures(
        int asked,
        @Nullable Double difficulty,
        @Nullable Double discrimination,
        @Nullable Double pointBiserial,
        @Nullable Double corrected) {

    /** The share of people in each of the two groups that are compared. */
    public static final double KELLEY = 0.27;

    /**
     * The figures of one question.
     *
     * @param shares what each person earned of it, from 0 to 1
     * @param wholes what the same people earned altogether, this question included, in any unit
     * @param rests what they earned without it, in that unit
     */
    public static ItemFigures of(double[] shares, double[] wholes, double[] rests) {
        return of(shares, wholes, rests, groups(wholes));
    }

    /** The same with groups that are known already, for whoever needs them too. */
    public static ItemFigures of(double[] shares, double[] wholes, double[] rests, Groups groups) {
        return new ItemFigures(
                shares.length,
                shares.length == 0 ? null : Arrays.stream(shares).average().orElseThrow(),
                groups.discrimination(shares),
                Correlation.pearson(shares, wholes),
                Correlation.pearson(shares, rests));
    }

    /**
     * The best and the weakest.
     *
     * @param best places of the best, the very best first
     * @param weakest places of the weakest, the very weakest last
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
    public record Groups(int[] best, int[] weakest) {

        @Nullable
        Double discrimination(double[] shares) {
            return best.length == 0 || best.length + weakest.length > shares.length
                    ? null
                    : mean(shares, best) - mean(shares, weakest);
        }

        private static double mean(double[] shares, int[] places) {
            return Arrays.stream(places)
                    .mapToDouble(place -> shares[place])
                    .average()
                    .orElseThrow();
        }
    }

    /** Two groups of {@code max(1, round(0.27 n))} people; ties stay in the order they came. */
    public static Groups groups(double[] wholes) {
        var n = wholes.length;
        var size = n == 0 ? 0 : (int) Math.max(1, Math.round(KELLEY * n));
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -wholes[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Groups(Arrays.copyOf(order, size), Arrays.copyOfRange(order, n - size, n));
    }
}
