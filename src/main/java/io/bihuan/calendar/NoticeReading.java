package io.bihuan.calendar;

import java.time.LocalDate;
import java.util.List;

/** What came of reading a file that should be a year's notice. */
public sealed interface NoticeReading {

    /**
     * It is one.
     *
     * @param notice what it says
     * @param replaces whether a notice of that year is known already
     * @param changes the days that would no longer be what they are now, in order
     */
    record Read(HolidayNotice notice, boolean replaces, List<DayChange> changes) implements NoticeReading {}

    /**
     * It is none.
     *
     * @param key the wording of what is wrong
     * @param arguments where it is wrong
     */
    record Refused(String key, List<Object> arguments) implements NoticeReading {}

    /**
     * A day that changes.
     *
     * @param day the day
     * @param name what it is called
     * @param before whether it is worked on now
     * @param after whether it would be
     */
    record DayChange(LocalDate day, String name, boolean before, boolean after) {}
}
