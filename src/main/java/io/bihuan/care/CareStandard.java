package io.bihuan.care;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * The rules of care.
 *
 * @param guaranteeDays how long the guarantee after a purchase lasts (N-12)
 * @param contactDays on which days after it the customer is contacted (N-12)
 * @param returnVisit until when the return visit after service is made (N-14)
 * @param returnVisitPercent which share of services that end is visited, by lot (N-14)
 * @param silentAfterDays after how many days without a word a customer counts as silent (N-18)
 * @param silentContactDays on which days of the sequence they are contacted (N-18)
 * @param silentGraceDays how long a contact of that sequence may wait (N-18)
 * @param silentNeedsConsent whether silent customers are contacted only if they have agreed (N-18)
 * @param holdOutPercent which share is never contacted, by lot, to see the effect
 * @param effectDays how many days after its beginning a course is judged
 * @param contactAt at what time of its day a contact falls due
 * @param quietFrom from when in the evening nobody is contacted
 * @param quietUntil until when in the morning
 * @param mostContacts how many contacts a customer has at most, of all campaigns together
 * @param mostContactsWithin within this time
 * @param attempts how often somebody who is not reached is tried
 */
@StandardRules("care")
public record CareStandard(
        int guaranteeDays,
        List<Integer> contactDays,
        Term returnVisit,
        int returnVisitPercent,
        int silentAfterDays,
        List<Integer> silentContactDays,
        int silentGraceDays,
        boolean silentNeedsConsent,
        int holdOutPercent,
        int effectDays,
        LocalTime contactAt,
        LocalTime quietFrom,
        LocalTime quietUntil,
        int mostContacts,
        Duration mostContactsWithin,
        int attempts) {

    /** Whether nobody is contacted at that time of day; the hours may go over midnight. */
    public boolean quiet(LocalTime time) {
        return quietFrom.isAfter(quietUntil)
                ? !time.isBefore(quietFrom) || time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) && time.isBefore(quietUntil);
    }
}
