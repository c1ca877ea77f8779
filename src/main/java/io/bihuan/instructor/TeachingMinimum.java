package io.bihuan.instructor;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;

/**
 * What a supervisor teaches at least (P-06).
 *
 * @param supervisorHoursAWeek class hours a week
 */
@StandardRules("plan")
record TeachingMinimum(BigDecimal supervisorHoursAWeek) {}
