package io.bihuan.assessment;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;

/**
 * What the standard says of theory exams.
 *
 * @param passMark the score out of 100 that passes (M-08)
 */
@StandardRules("exam")
public record ExamStandard(BigDecimal passMark) {}
