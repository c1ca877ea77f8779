package io.bihuan.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a step of a plan must be done.
 *
 * @param startsAt from when on it can be done
 * @param day the day that the rule names; it ends the time, day off or not, for our own duties do not roll forward
 * @param lastWorkday the last day up to then on which anybody is at work
 * @param dueAt the last instant
 */
public record PlanDeadline(Instant startsAt, LocalDate day, LocalDate lastWorkday, Instant dueAt) {

    /** Whether the named day is a day off, so that it had better be done before. */
    public boolean fallsOnADayOff() {
        return !day.equals(lastWorkday);
    }
}
