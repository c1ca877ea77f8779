package io.bihuan.roleplay.play;

import io.bihuan.quality.rule.Check;
import io.bihuan.quality.rule.Finding;
import io.bihuan.quality.rule.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a run is worth: a suggestion, never a verdict.
 *
 * @param points what it rests on
 * @param byDimension each out of 10 (M-11), one digit after the point
 * @param total out of 100, by the weights of the practical assessment (M-08)
 */
public record Score(List<Point> points, Map<Dimension, BigDecimal> byDimension, BigDecimal total) {

    private static final Map<Check, Dimension> DIMENSIONS = Map.ofEntries(
            Map.entry(Check.GREETING, Dimension.ATTITUDE),
            Map.entry(Check.TABOO, Dimension.ATTITUDE),
            Map.entry(Check.CLOSING, Dimension.ATTITUDE),
            Map.entry(Check.FIRST_RESPONSE, Dimension.EFFICIENCY),
            Map.entry(Check.AVERAGE_RESPONSE, Dimension.EFFICIENCY),
            Map.entry(Check.VAGUE, Dimension.EFFICIENCY),
            Map.entry(Check.IDENTITY, Dimension.COMPLIANCE),
            Map.entry(Check.RESTATING, Dimension.COMPLIANCE),
            Map.entry(Check.PROMISE, Dimension.COMPLIANCE),
            Map.entry(Check.TRANSFER, Dimension.COMPLIANCE));
    private static final List<Check> GRAVE = List.of(Check.TABOO, Check.IDENTITY);
    private static final int HEAVY = 2;

    /** Scores a run that has ended, on what the rules found in it. */
    public static Score of(
            Scenario scenario, List<Line> talk, List<Finding> findings, Map<Dimension, BigDecimal> weights) {
        var points = new ArrayList<Point>();
        for (var check : Check.values()) {
            var dimension = DIMENSIONS.get(check);
            var seen = findings.stream()
                    .filter(finding -> finding.check() == check && finding.verdict() != Verdict.NOT_APPLICABLE)
                    .toList();
            if (dimension != null && !seen.isEmpty()) {
                points.add(of(check, dimension, seen));
            }
        }
        for (var goal : scenario.goals()) {
            var line = talk.stream()
                    .filter(each -> each.goals().contains(goal.id()))
                    .findFirst();
            points.add(new Point(
                    goal.dimension(),
                    goal.rule(),
                    Point.Kind.GOAL,
                    goal.id(),
                    goal.weight(),
                    line.isPresent() ? 1 : 0,
                    line.map(Line::seq).orElse(null)));
        }
        if (!scenario.facts().isEmpty()) {
            var share = (double) Talks.told(talk).size() / scenario.facts().size();
            points.add(new Point(Dimension.EFFICIENCY, "E-06", Point.Kind.FACTS, "", HEAVY, share, null));
        }
        var repeats = Talks.times(talk, Deed.REPEATS);
        if (repeats > 0) {
            points.add(new Point(
                    Dimension.EFFICIENCY, "E-02", Point.Kind.REPEATS, "", 1, Math.max(0, 1 - 0.5 * repeats), null));
        }
        if (Band.of(scenario.mood()) == Band.COLD) {
            var shown = Talks.times(talk, Deed.EMPATHISES) > 0;
            points.add(new Point(Dimension.ATTITUDE, "N-09", Point.Kind.SYMPATHY, "", HEAVY, shown ? 1 : 0, null));
        }
        var warmth = (double) (Talks.mood(talk) - Band.COLDEST) / (Band.WARMEST - Band.COLDEST);
        points.add(new Point(Dimension.ATTITUDE, "N-09", Point.Kind.MOOD, "", HEAVY, warmth, null));
        return summed(points, weights);
    }

    private static Point of(Check check, Dimension dimension, List<Finding> seen) {
        var missed = seen.stream()
                .filter(finding -> finding.verdict() == Verdict.MISSED)
                .toList();
        var pointed = missed.isEmpty() ? seen.getFirst() : missed.getFirst();
        return new Point(
                dimension,
                check.rule(),
                Point.Kind.CHECK,
                check.name(),
                GRAVE.contains(check) ? HEAVY : 1,
                (double) (seen.size() - missed.size()) / seen.size(),
                pointed.messageSeq());
    }

    private static Score summed(List<Point> points, Map<Dimension, BigDecimal> weights) {
        var byDimension = new EnumMap<Dimension, BigDecimal>(Dimension.class);
        var total = BigDecimal.ZERO;
        var all = BigDecimal.ZERO;
        for (var dimension : Dimension.values()) {
            var own = points.stream()
                    .filter(point -> point.dimension() == dimension)
                    .toList();
            var weight = own.stream().mapToInt(Point::weight).sum();
            if (weight > 0) {
                var met = own.stream()
                        .mapToDouble(point -> point.weight() * point.met())
                        .sum();
                var score = BigDecimal.valueOf(10 * met / weight).setScale(1, RoundingMode.HALF_UP);
                byDimension.put(dimension, score);
                var counts = Objects.requireNonNull(weights.get(dimension));
                total = total.add(score.multiply(counts));
                all = all.add(counts);
            }
        }
        return new Score(
                List.copyOf(points),
                byDimension,
                all.signum() == 0
                        ? BigDecimal.ZERO
                        : total.multiply(BigDecimal.TEN).divide(all, 0, RoundingMode.HALF_UP));
    }
}
