package io.bihuan.resit;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * What the standard says of what follows a failure (M-09, P-07, P-09, P-11).
 *
 * @param resitTerm within what time of a failure the resit is sat
 * @param resits how many resits there are before the apprenticeship is extended
 * @param weakAreaBelow an area with less than this per cent is weak
 * @param failurePoints what the first, second and third failure cost; as many as there are, the ladder has steps
 * @param individualTrainingOutsideHours whether training after a failure lies outside opening hours
 * @param masteryTerm the last deadline
 * @param proposeDismissal whether a proposal follows it
 * @param dismissalDecisionTerm within what time somebody decides on a proposal, or on an appeal
 * @param dismissalAppealTerm within what time of an approved proposal its person may appeal
 * @param passRates the share that should pass the first, second and third test, in per cent
 * @param newcomerWorkday the how-manieth workday after arrival newcomers are tested on
 * @param newcomerRemindWorkdays so many workdays before that they are reminded
 * @param missedResit what becomes of somebody who misses a resit that was set, without an excuse
 * @param rateLeast below so many people no rate is called met or missed
 */
@StandardRules("exam")
public record ResitStandard(
        Term resitTerm,
        int resits,
        int weakAreaBelow,
        List<Integer> failurePoints,
        boolean individualTrainingOutsideHours,
        Term masteryTerm,
        boolean proposeDismissal,
        Term dismissalDecisionTerm,
        Term dismissalAppealTerm,
        List<Integer> passRates,
        int newcomerWorkday,
        int newcomerRemindWorkdays,
        MissedResit missedResit,
        int rateLeast) {

    public ResitStandard {
        failurePoints = List.copyOf(failurePoints);
        passRates = List.copyOf(passRates);
    }
}
