package io.bihuan.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How much of what raters gave is about what they rated, and how much about themselves. Things rated are rows, raters
 * columns; nothing is missing.
 *
 * <p>Source: P. E. Shrout, J. L. Fleiss, Intraclass correlations: uses in assessing rater reliability, Psychological
 * Bulletin 86 (1979) 420-428.
 *
 * @param single ICC(2,1): how far one rater's figure can be trusted, raters being any of many
 * @param average ICC(2,k): how far the mean of all these raters can be trusted
 */
public record IntraclassCorrelation(double single, double average) {

    /** Null with fewer than two things or raters, or where nothing varies. */
    public static @Nullable IntraclassCorrelation of(double[][] ratings) {
        var n = ratings.length;
        var k = n == 0 ? 0 : ratings[0].length;
        if (n < 2 || k < 2) {
            return null;
        }
        var squares = Squares.of(ratings);
        var things = squares.things / (n - 1);
        var raters = squares.raters / (k - 1);
        var rest = squares.rest() / ((n - 1.0) * (k - 1));
        var one = things + (k - 1) * rest + k * (raters - rest) / n;
        var mean = things + (raters - rest) / n;
        return Math.abs(one) < 1e-12 || Math.abs(mean) < 1e-12
                ? null
                : new IntraclassCorrelation((things - rest) / one, (things - rest) / mean);
    }

    private record Squares(double all, double things, double raters) {

        static Squares of(double[][] ratings) {
            var n = ratings.length;
            var k = ratings[0].length;
            var ofThings = new double[n];
            var ofRaters = new double[k];
            var grand = 0.0;
            for (var i = 0; i < n; i++) {
                for (var j = 0; j < k; j++) {
                    ofThings[i] += ratings[i][j] / k;
                    ofRaters[j] += ratings[i][j] / n;
                    grand += ratings[i][j] / (n * k);
                }
            }
            var all = 0.0;
            for (var row : ratings) {
                for (var rating : row) {
                    all += (rating - grand) * (rating - grand);
                }
            }
            return new Squares(all, k * around(ofThings, grand), n * around(ofRaters, grand));
        }

        private static double around(double[] means, double grand) {
            var sum = 0.0;
            for (var mean : means) {
                sum += (mean - grand) * (mean - grand);
            }
            return sum;
        }

        double rest() {
            return all - things - raters;
        }
    }
}
