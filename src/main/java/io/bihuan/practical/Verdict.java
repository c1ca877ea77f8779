package io.bihuan.practical;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the examiners' scores come to. */
public sealed interface Verdict {

    /** Not everybody has scored. */
    record Waiting(int missing) implements Verdict {}

    /** Two examiners are too far apart; a third is to score. */
    record TooFarApart(BigDecimal gap) implements Verdict {}

    /** It is decided. */
    record Decided(Map<String, BigDecimal> points, BigDecimal score, boolean passed) implements Verdict {
        public Decided {
            points = Map.copyOf(points);
        }
    }

    /**
     * The verdict over the ratings that are in. Two examiners count alike; among three the middle one counts in every
     * dimension, so that no single examiner decides by being extreme.
     */
    static Verdict over(List<Rating> ratings, int seats, PracticalStandard standard, Rubric rubric) {
        if (ratings.size() < Math.max(seats, standard.examiners())) {
            return new Waiting(Math.max(seats, standard.examiners()) - ratings.size());
        }
        var gap = gap(ratings, rubric);
        if (seats < 3 && gap.compareTo(standard.thirdExaminerGap()) > 0) {
            return new TooFarApart(gap);
        }
        var points = new HashMap<String, BigDecimal>();
        for (var criterion : rubric.criteria()) {
            points.put(
                    criterion.key(),
                    middle(ratings.stream()
                            .map(rating ->
                                    Objects.requireNonNull(rating.points().get(criterion.key())))
                            .sorted(Comparator.naturalOrder())
                            .toList()));
        }
        var score = Rating.outOf100(points, rubric);
        return new Decided(points, score, score.compareTo(standard.passMark()) >= 0);
    }

    /** How far the examiners' own verdicts lie apart, out of 100. */
    static BigDecimal gap(List<Rating> ratings, Rubric rubric) {
        var verdicts =
                ratings.stream().map(rating -> rating.outOf100(rubric)).sorted().toList();
        return verdicts.getLast().subtract(verdicts.getFirst());
    }

    /** The middle one, or the mean of the two in the middle. */
    private static BigDecimal middle(List<BigDecimal> sorted) {
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP);
    }
}
