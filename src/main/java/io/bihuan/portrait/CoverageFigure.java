package io.bihuan.portrait;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many of those who came or bought within the window the house knows: by name, with a way to reach them (H-06). A contact
 * of somebody nobody knows counts as one who is not.
 *
 * @param covered how many are known
 * @param of how many there are
 * @param aim the share aimed at, in per cent
 * @param at when it was counted
 */
public record CoverageFigure(long covered, long of, int aim, Instant at) {

    private static final int DIGITS = 6;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** The share in per cent, or null where there is nobody. */
    public @Nullable BigDecimal percent() {
        return of == 0
                ? null
                : BigDecimal.valueOf(covered)
                        .multiply(WHOLE)
                        .divide(BigDecimal.valueOf(of), DIGITS, RoundingMode.HALF_UP);
    }

    /** Whether the aim is reached; not where there is nobody. */
    public boolean reached() {
        var percent = percent();
        return percent != null && percent.compareTo(BigDecimal.valueOf(aim)) >= 0;
    }
}
