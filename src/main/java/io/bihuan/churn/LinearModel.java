package io.bihuan.churn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was learned: how much each feature weighs once it is measured in spreads from its mean. A logistic regression, so
 * that every score is a sum that can be told piece by piece.
 *
 * @param features the names, in their order
 * @param means their means among the examples
 * @param spreads their standard deviations there; 1 where a feature never varies
 * @param weights how much one spread weighs, in log-odds
 * @param bias the log-odds of somebody wholly average
 */
record LinearModel(List<String> features, List<Double> means, List<Double> spreads, List<Double> weights, double bias) {

    LinearModel {
        features = List.copyOf(features);
        means = List.copyOf(means);
        spreads = List.copyOf(spreads);
        weights = List.copyOf(weights);
    }

    /** A feature's part in a score, in log-odds. */
    record Part(String feature, double value, double weight) {}

    /** The uncalibrated probability of leaving, 0 to 1. */
    double score(double[] values) {
        var sum = bias;
        for (var i = 0; i < values.length; i++) {
            sum += part(i, values[i]);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What raises a score above that of somebody average, the heaviest first, so many at most. */
    List<Part> reasons(double[] values, int most) {
        var parts = new ArrayList<Part>();
        for (var i = 0; i < values.length; i++) {
            parts.add(new Part(features.get(i), values[i], part(i, values[i])));
        }
        return parts.stream()
                .filter(part -> part.weight() > 0)
                .sorted(Comparator.comparingDouble(Part::weight).reversed())
                .limit(most)
                .toList();
    }

    private double part(int i, double value) {
        return weights.get(i) * (value - means.get(i)) / spreads.get(i);
    }
}
