package io.bihuan.churn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model with its calibration, and how it did on those it had not seen.
 *
 * @param learnedFrom how many examples it was learned from, calibration included
 */
record Learned(LinearModel model, Calibration calibration, Quality quality, int learnedFrom) {

    /**
     * Learns from most of the examples, calibrates on some, and measures on the rest, parted by customer.
     *
     * @param calibrating the share for calibration, in per cent
     * @param measuring the share for measuring, in per cent
     */
    static @Nullable Learned from(List<String> names, List<Example> examples, int calibrating, int measuring) {
        var test = part(examples, 0, measuring);
        var held = part(examples, measuring, measuring + calibrating);
        var rest = part(examples, measuring + calibrating, Integer.MAX_VALUE);
        if (!bothKinds(test) || !bothKinds(held) || !bothKinds(rest)) {
            return null;
        }
        var model = Learner.learn(names, rest);
        var calibration = Calibration.of(scores(model, held), labels(held));
        var predicted = scores(model, test);
        for (var i = 0; i < predicted.length; i++) {
            predicted[i] = calibration.apply(predicted[i]);
        }
        return new Learned(model, calibration, Quality.of(predicted, labels(test)), rest.size() + held.size());
    }

    /** The calibrated probability of leaving. */
    double risk(double[] features) {
        return calibration.apply(model.score(features));
    }

    private static List<Example> part(List<Example> examples, int from, int until) {
        return examples.stream()
                .filter(each -> each.place() >= from && each.place() < until)
                .toList();
    }

    private static boolean bothKinds(List<Example> examples) {
        return examples.stream().anyMatch(Example::left) && !examples.stream().allMatch(Example::left);
    }

    private static double[] scores(LinearModel model, List<Example> examples) {
        return examples.stream()
                .mapToDouble(each -> model.score(each.features()))
                .toArray();
    }

    private static boolean[] labels(List<Example> examples) {
        var labels = new boolean[examples.size()];
        for (var i = 0; i < labels.length; i++) {
            labels[i] = examples.get(i).left();
        }
        return labels;
    }
}
