package io.bihuan.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A ratio with both its numbers: nothing out of nothing is no figure, neither 0 % nor 100 %.
 *
 * @param numerator how many
 * @param denominator of how many
 */
public record Share(long numerator, long denominator) {

    /** In per cent with one digit, or null where there is nothing to divide by. */
    public @Nullable BigDecimal percent() {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator * 100).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    /** Whether it reaches so many per cent; false where there is nothing to divide by. */
    public boolean reaches(int percent) {
        return denominator > 0 && numerator * 100 >= percent * denominator;
    }
}
