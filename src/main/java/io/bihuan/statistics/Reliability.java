package io.bihuan.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a test would give the same people the same places if it were repeated; 1 is wholly, 0 not at all. */
public final class Reliability {

    private Reliability() {}

    /**
     * Cronbach's alpha of people (rows) by questions (columns), all asked alike; with questions that are right or wrong
     * it is Kuder and Richardson's formula 20. Null with fewer than two questions or people, or where totals do not
     * vary.
     *
     * <p>Source: L. J. Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16 (1951) 297-334;
     * G. F. Kuder, M. W. Richardson, Psychometrika 2 (1937) 151-160.
     */
    public static @Nullable Double alpha(double[][] people) {
        var n = people.length;
        var questions = n == 0 ? 0 : people[0].length;
        if (n < 2 || questions < 2) {
            return null;
        }
        var means = new double[questions];
        var squares = new double[questions];
        var mean = 0.0;
        var square = 0.0;
        for (var person : people) {
            var total = 0.0;
            for (var question = 0; question < questions; question++) {
                means[question] += person[question];
                squares[question] += person[question] * person[question];
                total += person[question];
            }
            mean += total;
            square += total * total;
        }
        var within = 0.0;
        for (var question = 0; question < questions; question++) {
            within += squares[question] / n - means[question] / n * (means[question] / n);
        }
        var whole = square / n - mean / n * (mean / n);
        return whole <= 1e-12 ? null : questions / (questions - 1.0) * (1 - within / whole);
    }

    /**
     * Reliability of a test that asks each person questions of their own, drawn from the same bank: the one-way
     * intraclass correlation of the mean, which is the generalizability coefficient of questions nested in people. Each
     * row holds one person's shares; rows may differ in length. Null where it cannot be told.
     *
     * <p>Source: P. E. Shrout, J. L. Fleiss, Psychological Bulletin 86 (1979) 420-428, ICC(1,k); R. L. Brennan,
     * Generalizability Theory (2001), section 3.2. Row lengths that differ are taken by their n0 (R. A. Fisher).
     */
    public static @Nullable Double nested(List<double[]> people) {
        var n = people.size();
        var all = 0;
        var sum = 0.0;
        var squaredLengths = 0.0;
        for (var person : people) {
            all += person.length;
            squaredLengths += (double) person.length * person.length;
            for (var share : person) {
                sum += share;
            }
        }
        if (n < 2 || all <= n) {
            return null;
        }
        var grand = sum / all;
        var between = 0.0;
        var within = 0.0;
        for (var person : people) {
            if (person.length == 0) {
                continue;
            }
            var mean = Sample.of(person).mean();
            between += person.length * (mean - grand) * (mean - grand);
            for (var share : person) {
                within += (share - mean) * (share - mean);
            }
        }
        var betweenMean = between / (n - 1);
        var withinMean = within / (all - n);
        var length = (all - squaredLengths / all) / (n - 1);
        var ofPeople = (betweenMean - withinMean) / length;
        var whole = ofPeople + withinMean / length;
        return whole <= 1e-12 ? null : ofPeople / whole;
    }

    /**
     * Standard error of measurement: within how many points of what they scored people truly stand, about two times of
     * three. Null where the reliability is unknown; a negative one counts as none.
     *
     * <p>Source: F. M. Lord, M. R. Novick, Statistical Theories of Mental Test Scores (1968), section 3.5.
     *
     * @param deviation the standard deviation of the scores
     */
    public static @Nullable Double standardError(double deviation, @Nullable Double reliability) {
        return reliability == null ? null : deviation * Math.sqrt(1 - Math.clamp(reliability, 0, 1));
    }
}
