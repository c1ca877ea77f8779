package io.bihuan.marking.web;

import io.bihuan.web.Errors;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A mark as it was typed. */
public record MarkForm(
        @Nullable String points,
        @Nullable String remark,
        @Nullable Boolean doubtful) {

    private static final int LONGEST = 500;

    static MarkForm blank() {
        return new MarkForm(null, null, null);
    }

    Errors faults(BigDecimal possible) {
        var number = number();
        return Errors.none()
                .addIf(
                        number == null || number.signum() < 0 || number.compareTo(possible) > 0,
                        "points",
                        "marking.fault.points",
                        possible.stripTrailingZeros().toPlainString())
                .addIf(number != null && number.stripTrailingZeros().scale() > 1, "points", "marking.fault.tenth")
                .addIf(word(remark).length() > LONGEST, "remark", "marking.fault.remark", LONGEST)
                .addIf(doubts() && word(remark).isBlank(), "remark", "marking.fault.doubt");
    }

    @Nullable
    BigDecimal number() {
        try {
            return points == null || points.isBlank() || points.length() > 8 ? null : new BigDecimal(points.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether a second opinion is asked for. */
    public boolean doubts() {
        return Boolean.TRUE.equals(doubtful);
    }

    /** A value as it stands in its field. */
    public String word(@Nullable String value) {
        return value == null ? "" : value;
    }
}
