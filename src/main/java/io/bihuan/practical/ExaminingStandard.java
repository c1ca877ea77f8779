package io.bihuan.practical;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;

/**
 * What the standard says of how examiners agree (M-08).
 *
 * @param agreement how far scores may lie apart
 * @param drift when an examiner is called strict or lenient
 */
@StandardRules("practical")
public record ExaminingStandard(Limits agreement, Drift drift) {

    /**
     * Mean distance of two examiners in a dimension, in points of ten.
     *
     * @param closeWithin up to here they agree
     * @param apartFrom from here they do not
     */
    public record Limits(BigDecimal closeWithin, BigDecimal apartFrom) {}

    /**
     * How far an examiner lies from those who scored the same practicals.
     *
     * @param fewest from so many practicals on anything is said
     * @param above the mean distance in points of ten from which it is said
     */
    public record Drift(int fewest, BigDecimal above) {}
}
