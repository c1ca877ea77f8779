package io.bihuan.practical;

import io.bihuan.statistics.Difference;
import io.bihuan.statistics.Estimate;
import io.bihuan.statistics.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an examiner scores above or below those who scored the same practicals.
 *
 * @param practicals of how many
 * @param mean the mean distance in points of ten; above 0 is lenient
 * @param interval where it lies 95 times of 100; null where it cannot be told
 * @param verdict what that comes to
 */
public record Severity(
        int practicals, double mean, @Nullable Estimate interval, Verdict verdict) {

    /** What it comes to; {@code practical.severity.<NAME>} is the wording. */
    public enum Verdict {
        TOO_FEW,
        LIKE_OTHERS,
        STRICT,
        LENIENT
    }

    /** The severity that these distances show, of which there is at least one. */
    static Severity of(List<Double> distances, ExaminingStandard.Drift standard) {
        var sample =
                Sample.of(distances.stream().mapToDouble(Double::doubleValue).toArray());
        var difference = Difference.ofChanges(sample);
        var interval = difference == null ? null : difference.estimate();
        return new Severity(distances.size(), sample.mean(), interval, verdict(sample, interval, standard));
    }

    /** Chance is never called drift: the interval must leave out 0, unless every distance was the same. */
    private static Verdict verdict(Sample sample, @Nullable Estimate interval, ExaminingStandard.Drift standard) {
        if (sample.size() < standard.fewest()) {
            return Verdict.TOO_FEW;
        }
        var shown = interval == null || interval.excludesZero();
        if (!shown || Math.abs(sample.mean()) < standard.above().doubleValue()) {
            return Verdict.LIKE_OTHERS;
        }
        return sample.mean() < 0 ? Verdict.STRICT : Verdict.LENIENT;
    }
}
