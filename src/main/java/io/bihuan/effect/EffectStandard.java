package io.bihuan.effect;

import io.bihuan.standard.StandardRules;

/**
 * What the standard says of evaluating training (N-05).
 *
 * @param daysBefore how many days before the first day the first point lies
 * @param duringPercent after what share of the programme's time the second point lies, in per cent
 * @param daysAfter how many days after the last day the third point lies
 * @param monthsAfter how many months after the last day the fourth point lies
 * @param serviceDays over how many days service is read at a point; at the third point those that follow it
 * @param testDays how old a test may be to count for the point before the training
 * @param leastPeople with fewer people on a side nothing is compared
 * @param leastConversations an agent with fewer conversations within the window has no figure of service
 * @param complaintsPer the number of conversations that complaints are counted in
 */
@StandardRules("evaluation")
public record EffectStandard(
        int daysBefore,
        int duringPercent,
        int daysAfter,
        int monthsAfter,
        int serviceDays,
        int testDays,
        int leastPeople,
        int leastConversations,
        int complaintsPer) {}
