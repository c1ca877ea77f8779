package io.bihuan.staffing;

import io.bihuan.standard.StandardRules;

/**
 * How long a probation is (H-01).
 *
 * @param probationMonths so many months
 */
@StandardRules("people")
record ProbationStandard(int probationMonths) {}
