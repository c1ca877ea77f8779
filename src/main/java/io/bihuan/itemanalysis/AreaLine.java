package io.bihuan.itemanalysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * How an exam's candidates did in one competence area.
 *
 * @param areaCode the area, or "" for questions of none
 * @param points what all of them earned
 * @param possible of what
 * @param weak who is below the standard's figure in it
 */
public record AreaLine(String areaCode, BigDecimal points, BigDecimal possible, List<UUID> weak) {

    public AreaLine {
        weak = List.copyOf(weak);
    }

    /** The share earned, in per cent. */
    public BigDecimal percent() {
        return possible.signum() == 0
                ? BigDecimal.ZERO
                : points.multiply(BigDecimal.valueOf(100)).divide(possible, 1, RoundingMode.HALF_UP);
    }
}
