package io.bihuan.roster;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * The limits of working time (H-05).
 *
 * @param daysAWeek days of the short week
 * @param hoursADay the longest work of one shift, without its break
 * @param hoursAWeek the longest work of a week from Monday on
 * @param restBetween the shortest time between two shifts
 * @param daysInARow how many days may follow one another without a free one
 * @param nightsInARow how many nights may
 * @param noticeDays how many days before it begins a roster is to be published
 */
@StandardRules("shift")
public record RosterStandard(
        int daysAWeek,
        int hoursADay,
        int hoursAWeek,
        Duration restBetween,
        int daysInARow,
        int nightsInARow,
        int noticeDays) {}
