package io.bihuan.churn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How good predictions were for those the model had not seen. What cannot be computed is null.
 *
 * @param customers of how many
 * @param left how many of them left
 * @param auc how likely somebody who left was given more than somebody who stayed: 0.5 is a coin, 1 never errs (Mann and
 *     Whitney, 1947; equal ones count half)
 * @param calibrationError the mean distance of what was predicted from what happened, over the groups of {@code reliable},
 *     weighted by their size
 * @param brier the mean squared distance of each prediction from what happened
 * @param reliable groups of a tenth each, by prediction ascending
 * @param lift how many times as many left in each tenth as in all, those predicted highest first
 */
public record Quality(
        int customers,
        int left,
        @Nullable Double auc,
        @Nullable Double calibrationError,
        @Nullable Double brier,
        List<Group> reliable,
        List<Double> lift) {

    private static final int GROUPS = 10;

    public Quality {
        reliable = List.copyOf(reliable);
        lift = List.copyOf(lift);
    }

    /** A group: what was predicted on average, and the share that left. */
    public record Group(int customers, double predicted, double happened) {}

    static Quality of(double[] predicted, boolean[] left) {
        var leavers = (int) IntStream.range(0, left.length).filter(i -> left[i]).count();
        var ascending = IntStream.range(0, left.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> predicted[i]))
                .toList();
        var groups = groups(predicted, left, ascending);
        return new Quality(
                left.length,
                leavers,
                auc(predicted, left, ascending, leavers),
                left.length == 0 ? null : error(groups, left.length),
                left.length == 0 ? null : brier(predicted, left),
                groups,
                leavers == 0 ? List.of() : lift(groups, (double) leavers / left.length));
    }

    private static @Nullable Double auc(double[] predicted, boolean[] left, List<Integer> ascending, int leavers) {
        var stayers = left.length - leavers;
        if (leavers == 0 || stayers == 0) {
            return null;
        }
        var ranks = 0.0;
        for (var from = 0; from < ascending.size(); ) {
            var until = from;
            while (until < ascending.size() && predicted[ascending.get(until)] == predicted[ascending.get(from)]) {
                until++;
            }
            var rank = (from + 1 + until) / 2.0;
            for (var i = from; i < until; i++) {
                ranks += left[ascending.get(i)] ? rank : 0;
            }
            from = until;
        }
        return (ranks - leavers * (leavers + 1.0) / 2) / ((double) leavers * stayers);
    }

    private static List<Group> groups(double[] predicted, boolean[] left, List<Integer> ascending) {
        var groups = new ArrayList<Group>();
        for (var group = 0; group < GROUPS; group++) {
            var some = ascending.subList(group * ascending.size() / GROUPS, (group + 1) * ascending.size() / GROUPS);
            if (!some.isEmpty()) {
                groups.add(new Group(
                        some.size(),
                        some.stream().mapToDouble(i -> predicted[i]).average().orElseThrow(),
                        (double) some.stream().filter(i -> left[i]).count() / some.size()));
            }
        }
        return groups;
    }

    private static double error(List<Group> groups, int all) {
        return groups.stream()
                        .mapToDouble(group -> group.customers() * Math.abs(group.predicted() - group.happened()))
                        .sum()
                / all;
    }

    private static double brier(double[] predicted, boolean[] left) {
        return IntStream.range(0, left.length)
                .mapToDouble(i -> Math.pow(predicted[i] - (left[i] ? 1 : 0), 2))
                .average()
                .orElseThrow();
    }

    private static List<Double> lift(List<Group> groups, double share) {
        return groups.reversed().stream().map(group -> group.happened() / share).toList();
    }
}
