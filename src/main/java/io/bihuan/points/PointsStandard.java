package io.bihuan.points;

import io.bihuan.standard.StandardRules;

/**
 * What offences round a session cost (P-11); the figures are below 0.
 *
 * @param pointsAbsence not there and not excused
 * @param pointsDiscipline a remark on discipline
 * @param pointsFeedback a feedback form not filled in carefully
 */
@StandardRules("session")
record PointsStandard(int pointsAbsence, int pointsDiscipline, int pointsFeedback) {}
