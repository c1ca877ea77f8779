package io.bihuan.practical;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the standard says of practicals (M-08).
 *
 * @param passMark the verdict out of 100 that passes
 * @param examiners how many score at least
 * @param thirdExaminerGap two verdicts out of 100 that lie further apart ask for a third examiner
 * @param weights how much each dimension weighs, by its name
 */
@StandardRules("practical")
public record PracticalStandard(
        BigDecimal passMark, int examiners, BigDecimal thirdExaminerGap, Map<String, BigDecimal> weights) {

    BigDecimal weight(String dimension) {
        return Objects.requireNonNull(weights.get(dimension.toLowerCase(Locale.ROOT)));
    }
}
