package io.bihuan.apprenticeship;

import io.bihuan.standard.StandardRules;
import java.time.Duration;
import java.time.LocalTime;

/**
 * What the standard says of apprenticeships (M-07).
 *
 * @param daysMin the fewest workdays beside a mentor
 * @param daysMax the most, before any extension
 * @param debrief how long the talk of a day lasts
 * @param debriefBy until when on its day a debrief is to be signed by both
 * @param extensionDays how many workdays a failed resit adds (M-09)
 * @param mentorGrade the lowest grade of a mentor, as the house names its grades
 */
@StandardRules("apprenticeship")
public record ApprenticeshipStandard(
        int daysMin, int daysMax, Duration debrief, LocalTime debriefBy, int extensionDays, String mentorGrade) {}
