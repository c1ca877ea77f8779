package io.bihuan.practical;

import io.bihuan.statistics.IntraclassCorrelation;
import io.bihuan.statistics.Kappa;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far examiners agree on one practical.
 *
 * @param gap between the highest and the lowest of their own verdicts, out of 100
 * @param distance mean distance of two of them in a dimension, in points of ten
 * @param kappa weighted by distance, mean over pairs; null where chance alone would make them agree
 * @param correlation ICC(2,1) over the dimensions; null where nothing varies
 * @param level what that comes to
 */
public record Agreement(
        BigDecimal gap,
        BigDecimal distance,
        @Nullable Double kappa,
        @Nullable Double correlation,
        Level level) {

    private static final int STEPS = 20;

    /** What distance comes to; {@code practical.agreement.<NAME>} is the wording. */
    public enum Level {
        CLOSE,
        FAIR,
        APART
    }

    /** The agreement of these ratings, of which there are at least two. */
    static Agreement over(List<Rating> ratings, PracticalStandard standard, ExaminingStandard.Limits limits) {
        var kappas = new ArrayList<Double>();
        var distance = BigDecimal.ZERO;
        var pairs = 0;
        for (var i = 0; i < ratings.size(); i++) {
            for (var j = i + 1; j < ratings.size(); j++) {
                var kappa = Kappa.weighted(steps(ratings.get(i)), steps(ratings.get(j)), STEPS, Kappa.Weights.LINEAR);
                if (kappa != null) {
                    kappas.add(kappa);
                }
                distance = distance.add(distance(ratings.get(i), ratings.get(j)));
                pairs++;
            }
        }
        var mean = distance.divide(BigDecimal.valueOf(pairs), 2, RoundingMode.HALF_UP);
        var correlation = IntraclassCorrelation.of(table(ratings));
        return new Agreement(
                Verdict.gap(ratings, standard),
                mean,
                kappas.isEmpty()
                        ? null
                        : kappas.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                correlation == null ? null : correlation.single(),
                level(mean, limits));
    }

    private static Level level(BigDecimal distance, ExaminingStandard.Limits limits) {
        if (distance.compareTo(limits.closeWithin()) <= 0) {
            return Level.CLOSE;
        }
        return distance.compareTo(limits.apartFrom()) < 0 ? Level.FAIR : Level.APART;
    }

    private static BigDecimal distance(Rating one, Rating other) {
        var sum = BigDecimal.ZERO;
        for (var dimension : Dimension.values()) {
            sum = sum.add(
                    points(one, dimension).subtract(points(other, dimension)).abs());
        }
        return sum.divide(BigDecimal.valueOf(Dimension.values().length), 4, RoundingMode.HALF_UP);
    }

    /** Points as steps of a half. */
    private static int[] steps(Rating rating) {
        var steps = new int[Dimension.values().length];
        for (var dimension : Dimension.values()) {
            steps[dimension.ordinal()] =
                    points(rating, dimension).multiply(BigDecimal.TWO).intValueExact();
        }
        return steps;
    }

    private static double[][] table(List<Rating> ratings) {
        var table = new double[Dimension.values().length][ratings.size()];
        for (var dimension : Dimension.values()) {
            for (var i = 0; i < ratings.size(); i++) {
                table[dimension.ordinal()][i] =
                        points(ratings.get(i), dimension).doubleValue();
            }
        }
        return table;
    }

    private static BigDecimal points(Rating rating, Dimension dimension) {
        return Objects.requireNonNull(rating.points().get(dimension));
    }
}
