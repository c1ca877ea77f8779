package io.bihuan.statistics;

import java.util.Arrays;

/**
 * A sample, boiled down to what tests need of it.
 *
 * @param size how many observations
 * @param mean their mean
 * @param variance their variance with {@code size - 1} below the line; 0 where there are fewer than two
 */
public record Sample(int size, double mean, double variance) {

    public Sample {
        if (size < 1 || variance < 0) {
            throw new IllegalArgumentException("A sample of " + size + " with variance " + variance);
        }
    }

    /** The sample of these observations, of which there is at least one. */
    public static Sample of(double... observations) {
        var mean = Arrays.stream(observations).average().orElseThrow();
        var squares = Arrays.stream(observations)
                .map(each -> (each - mean) * (each - mean))
                .sum();
        return new Sample(observations.length, mean, observations.length < 2 ? 0 : squares / (observations.length - 1));
    }

    /** The standard deviation, with {@code size - 1} below the line. */
    public double deviation() {
        return Math.sqrt(variance);
    }

    /** The mean with the interval that the mean of all such observations lies in; no wider than itself where nothing varies. */
    public Estimate within() {
        return size < 2 ? new Estimate(mean, mean, mean) : Estimate.student(mean, standardError(), size - 1.0);
    }

    /** The variance of the sample's mean. */
    public double varianceOfMean() {
        return variance / size;
    }

    /** The standard error of the mean. */
    public double standardError() {
        return Math.sqrt(varianceOfMean());
    }
}
