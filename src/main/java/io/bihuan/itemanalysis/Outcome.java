package io.bihuan.itemanalysis;

import io.bihuan.statistics.Reliability;
import io.bihuan.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an exam turned out as a whole, in points out of 100.
 *
 * @param reliability how far the test would put people in the same order again; null where it cannot be told
 * @param sameQuestions whether everybody was asked the same
 * @param standardError within how many points a score is to be read
 * @param spread how many scored from 0, from 5, … from 95 to 100
 */
public record Outcome(
        double mean,
        double median,
        double deviation,
        double lowest,
        double highest,
        @Nullable Double reliability,
        boolean sameQuestions,
        @Nullable Double standardError,
        List<Integer> spread) {

    private static final int STEPS = 20;

    public Outcome {
        spread = List.copyOf(spread);
    }

    static Outcome of(double[] scores, @Nullable Double reliability, boolean sameQuestions) {
        var sorted = scores.clone();
        Arrays.sort(sorted);
        var sample = Sample.of(scores);
        var half = sorted.length / 2;
        var steps = new Integer[STEPS];
        Arrays.fill(steps, 0);
        for (var score : scores) {
            steps[Math.min(STEPS - 1, (int) (score * STEPS / 100))]++;
        }
        return new Outcome(
                sample.mean(),
                sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2,
                sample.deviation(),
                sorted[0],
                sorted[sorted.length - 1],
                reliability,
                sameQuestions,
                Reliability.standardError(sample.deviation(), reliability),
                List.of(steps));
    }
}
