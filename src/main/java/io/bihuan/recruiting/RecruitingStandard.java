package io.bihuan.recruiting;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;

/**
 * How applications are treated (H-01).
 *
 * @param decisionTerm how long an applicant may wait for an answer
 * @param keepDays so many days after the decision somebody who was not taken is erased
 * @param keepAgreedDays so many days where they agreed to be kept for posts to come
 */
@StandardRules("recruiting")
public record RecruitingStandard(Term decisionTerm, int keepDays, int keepAgreedDays) {}
