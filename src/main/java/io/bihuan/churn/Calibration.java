package io.bihuan.churn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes scores mean what they say: of those given 30 %, three of ten leave. Isotonic regression by pooling adjacent
 * violators (Ayer and others, 1955); between the middles of two pools it goes straight.
 *
 * @param scores the middles of the pools, ascending
 * @param shares how many of each pool left, never falling
 */
record Calibration(List<Double> scores, List<Double> shares) {

    Calibration {
        scores = List.copyOf(scores);
        shares = List.copyOf(shares);
    }

    /** Fits what happened to what was scored. */
    static Calibration of(double[] scored, boolean[] left) {
        var order = IntStream.range(0, scored.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scored[i]))
                .toList();
        var pools = new ArrayList<double[]>();
        var last = Double.NaN;
        for (var i : order) {
            if (!pools.isEmpty() && last == scored[i]) {
                add(pools.getLast(), scored[i], left[i]);
            } else {
                var pool = new double[3];
                add(pool, scored[i], left[i]);
                pools.add(pool);
                last = scored[i];
            }
        }
        return pooled(pools);
    }

    private static void add(double[] pool, double score, boolean left) {
        pool[0] += score;
        pool[1] += left ? 1 : 0;
        pool[2]++;
    }

    /** A pool is its sum of scores, how many left, how many there are. */
    private static Calibration pooled(List<double[]> single) {
        var pools = new ArrayList<double[]>();
        for (var each : single) {
            pools.add(each);
            while (pools.size() > 1 && share(pools.get(pools.size() - 2)) >= share(pools.getLast())) {
                var last = pools.removeLast();
                var before = pools.getLast();
                Arrays.setAll(before, i -> before[i] + last[i]);
            }
        }
        return new Calibration(
                pools.stream().map(pool -> pool[0] / pool[2]).toList(),
                pools.stream().map(Calibration::share).toList());
    }

    private static double share(double[] pool) {
        return pool[1] / pool[2];
    }

    /** The calibrated probability, 0 to 1. */
    double apply(double score) {
        if (scores.isEmpty()) {
            return score;
        }
        if (score <= scores.getFirst()) {
            return shares.getFirst();
        }
        for (var i = 1; i < scores.size(); i++) {
            if (score <= scores.get(i)) {
                var way = (score - scores.get(i - 1)) / (scores.get(i) - scores.get(i - 1));
                return shares.get(i - 1) + way * (shares.get(i) - shares.get(i - 1));
            }
        }
        return shares.getLast();
    }
}
