package io.bihuan.agenda;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When something is: a stretch, a moment, or the moment by which it is due.
 *
 * @param startsAt when it begins, or is due: of what is due by midnight a minute before, on the day that ends then
 * @param endsAt when it ends, the same where nobody said; or when it is due, to the second
 * @param due whether it may be done before as well
 */
public record AgendaTime(Instant startsAt, Instant endsAt, boolean due) {

    /** From then until then. */
    public static AgendaTime during(Instant startsAt, Instant endsAt) {
        return new AgendaTime(startsAt, endsAt, false);
    }

    /** At a moment, for a time that nobody set. */
    public static AgendaTime at(Instant moment) {
        return new AgendaTime(moment, moment, false);
    }

    /** By a moment. What is due by midnight stands on the day before, for that is when people do it. */
    public static AgendaTime by(Instant due, ZoneId zone) {
        var midnight = due.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
        return new AgendaTime(midnight ? due.minusSeconds(60) : due, due, true);
    }

    /** Whether it is a moment, not a stretch. */
    public boolean moment() {
        return due || startsAt.equals(endsAt);
    }

    /** Whether it is due at the end of its day. */
    public boolean byMidnight() {
        return due && startsAt.isBefore(endsAt);
    }
}
