package io.bihuan.assessment;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What the standard says of theory exams (M-08).
 *
 * @param passMark the score out of 100 that passes
 * @param idleAfter how long a candidate answers nothing before the invigilator sees them as idle
 * @param lostAfter how long nothing is heard of a candidate's page before it counts as lost; it speaks every half minute
 */
@StandardRules("exam")
public record ExamStandard(BigDecimal passMark, Duration idleAfter, Duration lostAfter) {}
