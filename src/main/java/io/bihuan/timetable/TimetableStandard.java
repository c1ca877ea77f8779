package io.bihuan.timetable;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * The rules about dating plans.
 *
 * @param classHour how long a class hour is (P-06)
 * @param supervisorHoursAWeek class hours a week that the supervisor teaches at least (P-06)
 * @param drillSupervisorPresent whether the supervisor is present at drills (P-03)
 * @param startEvery training begins at multiples of this after opening
 * @param teamAwayPercent how much of a team sits in one room at a time, at most
 * @param solveWithin how long the search for dates goes on, at most
 */
@StandardRules("plan")
record TimetableStandard(
        Duration classHour,
        BigDecimal supervisorHoursAWeek,
        boolean drillSupervisorPresent,
        Duration startEvery,
        int teamAwayPercent,
        Duration solveWithin) {

    /** The minutes of so many class hours. */
    int minutes(BigDecimal hours) {
        return hours.multiply(BigDecimal.valueOf(classHour.toMinutes())).intValue();
    }
}
