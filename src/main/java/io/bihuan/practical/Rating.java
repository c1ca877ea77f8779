package io.bihuan.practical;

import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What one examiner gave.
 *
 * @param points by dimension, from 0 to 10 in steps of a half
 * @param remarks by dimension; may be empty
 * @param remark on the whole; may be empty
 */
public record Rating(Map<Dimension, BigDecimal> points, Map<Dimension, String> remarks, String remark) {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int LONGEST = 2000;

    public Rating {
        points = Map.copyOf(points);
        remarks = Map.copyOf(remarks);
    }

    /** Points without a word. */
    public static Rating of(String attitude, String efficiency, String compliance) {
        return new Rating(
                Map.of(
                        Dimension.ATTITUDE, new BigDecimal(attitude),
                        Dimension.EFFICIENCY, new BigDecimal(efficiency),
                        Dimension.COMPLIANCE, new BigDecimal(compliance)),
                Map.of(),
                "");
    }

    /** What keeps it from counting, field by field. */
    public Errors faults() {
        var errors = Errors.none();
        for (var dimension : Dimension.values()) {
            var given = points.get(dimension);
            errors.addIf(given == null, dimension.name(), "practical.fault.points-missing")
                    .addIf(given != null && !allowed(given), dimension.name(), "practical.fault.points-range")
                    .addIf(
                            remarks.getOrDefault(dimension, "").length() > LONGEST,
                            "remark-" + dimension.name(),
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
    BigDecimal outOf100(PracticalStandard standard) {
        return outOf100(points, standard);
    }

    static BigDecimal outOf100(Map<Dimension, BigDecimal> points, PracticalStandard standard) {
        var weights = new EnumMap<Dimension, BigDecimal>(Dimension.class);
        var sum = BigDecimal.ZERO;
        for (var dimension : Dimension.values()) {
            weights.put(dimension, standard.weight(dimension));
            sum = sum.add(Objects.requireNonNull(points.get(dimension)).multiply(standard.weight(dimension)));
        }
        var whole = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.multiply(TEN).divide(whole, 2, RoundingMode.DOWN);
    }
}
