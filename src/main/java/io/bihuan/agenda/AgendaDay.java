package io.bihuan.agenda;

import java.time.LocalDate;

/**
 * How much there is on a day.
 *
 * @param day the day
 * @param entries how many entries begin or are due on it
 */
public record AgendaDay(LocalDate day, int entries) {

    /** The head of a question that counts by days what begins at an instant; {@link AgendaScope#count} asks it. */
    public static String begins(String instant) {
        return "select (" + instant + " at time zone :zone)::date as day, count(*) as entries\n";
    }

    /** The same for what is due by an instant: what is due by midnight belongs to the day that ends with it. */
    public static String due(String instant) {
        return begins("(" + instant + " - interval '1 second')");
    }
}
