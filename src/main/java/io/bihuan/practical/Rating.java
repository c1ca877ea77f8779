package io.bihuan.practical;

import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;

/**
 * What one examiner gave.
 *
 * @param points by the key of a dimension, from 0 to 10 in steps of a half
 * @param remarks by dimension; may be empty
 * @param remark on the whole; may be empty
 */
public record Rating(Map<String, BigDecimal> points, Map<String, String> remarks, String remark) {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int LONGEST = 2000;

    public Rating {
        points = Map.copyOf(points);
        remarks = Map.copyOf(remarks);
    }

    /** Points without a word, on the three dimensions of the standard (M-08). */
    public static Rating of(String attitude, String efficiency, String compliance) {
        return new Rating(
                Map.of(
                        "ATTITUDE", new BigDecimal(attitude),
                        "EFFICIENCY", new BigDecimal(efficiency),
                        "COMPLIANCE", new BigDecimal(compliance)),
                Map.of(),
                "");
    }

    /** What keeps it from counting, field by field. */
    public Errors faults(Rubric rubric) {
        var errors = Errors.none();
        for (var criterion : rubric.criteria()) {
            var dimension = criterion.key();
            var given = points.get(dimension);
            errors.addIf(given == null, dimension, "practical.fault.points-missing")
                    .addIf(given != null && !allowed(given), dimension, "practical.fault.points-range")
                    .addIf(
                            remarks.getOrDefault(dimension, "").length() > LONGEST,
                            "remark-" + dimension,
                            "practical.fault.remark-long",
                            LONGEST);
        }
        return errors.addIf(remark.length() > LONGEST, "remark", "practical.fault.remark-long", LONGEST);
    }

    private static boolean allowed(BigDecimal given) {
        return given.signum() >= 0
                && given.compareTo(TEN) <= 0
                && given.remainder(HALF).signum() == 0;
    }

    /** The weighted mean of the dimensions, out of 100. */
    BigDecimal outOf100(Rubric rubric) {
        return outOf100(points, rubric);
    }

    static BigDecimal outOf100(Map<String, BigDecimal> points, Rubric rubric) {
        var whole = BigDecimal.ZERO;
        var sum = BigDecimal.ZERO;
        for (var criterion : rubric.criteria()) {
            whole = whole.add(criterion.weight());
            sum = sum.add(Objects.requireNonNull(points.get(criterion.key())).multiply(criterion.weight()));
        }
        return sum.multiply(TEN).divide(whole, 2, RoundingMode.DOWN);
    }
}
