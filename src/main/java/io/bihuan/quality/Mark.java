package io.bihuan.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one item got.
 *
 * @param share the part of its weight, from 0 to 1; null where the item does not apply
 */
public record Mark(String item, @Nullable BigDecimal share) {

    /** So many of so many. */
    static Mark of(String item, int got, int most) {
        return new Mark(item, BigDecimal.valueOf(got).divide(BigDecimal.valueOf(most), 6, RoundingMode.HALF_UP));
    }

    /** The item does not apply. */
    static Mark none(String item) {
        return new Mark(item, null);
    }
}
