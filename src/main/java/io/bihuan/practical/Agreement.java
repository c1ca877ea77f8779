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
    static Agreement over(List<Rating> ratings, Rubric rubric, ExaminingStandard.Limits limits) {
        var kappas = new ArrayList<Double>();
        var distance = BigDecimal.ZERO;
        var pairs = 0;
        for (var i = 0; i < ratings.size(); i++) {
            for (var j = i + 1; j < ratings.size(); j++) {
                var kappa = Kappa.weighted(
                        steps(ratings.get(i), rubric), steps(ratings.get(j), rubric), STEPS, Kappa.Weights.LINEAR);
                if (kappa != null) {
                    kappas.add(kappa);
                }
                distance = distance.add(distance(ratings.get(i), ratings.get(j), rubric));
                pairs++;
            }
        }
        var mean = distance.divide(BigDecimal.valueOf(pairs), 2, RoundingMode.HALF_UP);
        var correlation = IntraclassCorrelation.of(table(ratings, rubric));
        return new Agreement(
                Verdict.gap(ratings, rubric),
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

    private static BigDecimal distance(Rating one, Rating other, Rubric rubric) {
        var sum = BigDecimal.ZERO;
        for (var criterion : rubric.criteria()) {
            sum = sum.add(
                    points(one, criterion).subtract(points(other, criterion)).abs());
        }
        return sum.divide(BigDecimal.valueOf(rubric.criteria().size()), 4, RoundingMode.HALF_UP);
    }

    /** Points as steps of a half. */
    private static int[] steps(Rating rating, Rubric rubric) {
        return rubric.criteria().stream()
                .mapToInt(criterion ->
                        points(rating, criterion).multiply(BigDecimal.TWO).intValueExact())
                .toArray();
    }

    private static double[][] table(List<Rating> ratings, Rubric rubric) {
        return rubric.criteria().stream()
                .map(criterion -> ratings.stream()
                        .mapToDouble(rating -> points(rating, criterion).doubleValue())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static BigDecimal points(Rating rating, Criterion criterion) {
        return Objects.requireNonNull(rating.points().get(criterion.key()));
    }
}
