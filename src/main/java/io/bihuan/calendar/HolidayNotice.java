package io.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A year's notice of the State Council: which days are off, and which weekend days are worked in exchange.
 *
 * @param year the year it is about; a few of its days may lie at the end of the year before
 * @param papers where it was published
 * @param days the days it names
 */
public record HolidayNotice(int year, List<String> papers, List<Day> days) {

    public HolidayNotice {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
    }

    /** One day of the notice. */
    public record Day(LocalDate date, String name, boolean isOffDay) {

        DayException exception() {
            return isOffDay ? DayException.off(name) : DayException.work(name);
        }
    }
}
