package io.bihuan.churn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Learns a logistic regression from examples, by Tribuo; the same examples give the same model. */
final class Learner {

    private static final Label LEFT = new Label("LEFT");
    private static final Label STAYED = new Label("STAYED");
    private static final double RATE = 0.1;
    private static final double SMALLEST = 1e-6;
    private static final int EPOCHS = 30;
    private static final int AT_ONCE = 32;
    private static final int QUIETLY = -1;
    private static final long SEED = 1L;

    private Learner() {}

    static LinearModel learn(List<String> names, List<Example> examples) {
        var means = IntStream.range(0, names.size())
                .mapToObj(i -> examples.stream()
                        .mapToDouble(each -> each.features()[i])
                        .average()
                        .orElse(0))
                .toList();
        var spreads = IntStream.range(0, names.size())
                .mapToObj(i -> spread(examples, i, means.get(i)))
                .toList();
        var weights = weights(names, examples, means, spreads);
        return new LinearModel(names, means, spreads, weights.subList(0, names.size()), weights.getLast());
    }

    private static double spread(List<Example> examples, int i, double mean) {
        var variance = examples.stream()
                .mapToDouble(each -> Math.pow(each.features()[i] - mean, 2))
                .average()
                .orElse(0);
        return variance > 0 ? Math.sqrt(variance) : 1;
    }

    private static List<Double> weights(
            List<String> names, List<Example> examples, List<Double> means, List<Double> spreads) {
        var factory = new LabelFactory();
        var data = new MutableDataset<>(new SimpleDataSourceProvenance("customers", factory), factory);
        var columns = names.toArray(String[]::new);
        for (var each : examples) {
            var values = new double[columns.length];
            for (var i = 0; i < columns.length; i++) {
                values[i] = (each.features()[i] - means.get(i)) / spreads.get(i);
            }
            data.add(new ArrayExample<>(each.left() ? LEFT : STAYED, columns, values));
        }
        var trainer =
                new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(RATE, SMALLEST), EPOCHS, QUIETLY, AT_ONCE, SEED);
        return read(trainer.train(data), names);
    }

    /** Of two classes only the difference of their weights matters. */
    private static List<Double> read(LinearSGDModel model, List<String> names) {
        var matrix = model.getWeightsCopy();
        var left = model.getOutputIDInfo().getID(LEFT);
        var stayed = model.getOutputIDInfo().getID(STAYED);
        var weights = new ArrayList<Double>();
        for (var name : names) {
            var at = model.getFeatureIDMap().getID(name);
            weights.add(at < 0 ? 0 : matrix.get(left, at) - matrix.get(stayed, at));
        }
        var bias = matrix.getDimension2Size() - 1;
        weights.add(matrix.get(left, bias) - matrix.get(stayed, bias));
        return weights;
    }
}
