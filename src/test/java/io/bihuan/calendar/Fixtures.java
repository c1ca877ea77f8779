package io.bihuan.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The calendars and instants that the tests speak of. */
final class Fixtures {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Holidays NOTICES = Holidays.of(HolidayFile.shipped());

    static final BusinessCalendar STD = calendar(
            "STD", true, false, "09:00-18:00", "09:00-18:00", "09:00-18:00", "09:00-18:00", "09:00-18:00", "", "");
    static final BusinessCalendar LUN = calendar(
            "LUN",
            true,
            false,
            "09:00-12:00, 13:30-18:00",
            "09:00-12:00, 13:30-18:00",
            "09:00-12:00, 13:30-18:00",
            "09:00-12:00, 13:30-18:00",
            "09:00-12:00, 13:30-18:00",
            "",
            "");
    static final BusinessCalendar ALWAYS = calendar(
            "24x7",
            false,
            false,
            "00:00-24:00",
            "00:00-24:00",
            "00:00-24:00",
            "00:00-24:00",
            "00:00-24:00",
            "00:00-24:00",
            "00:00-24:00");

    private Fixtures() {}

    static BusinessCalendar calendar(String name, boolean holidays, boolean midnight, String... week) {
        return new BusinessCalendar(
                new CalendarRules(name, 1, Hours.week(week), holidays, midnight, Map.of()), NOTICES, SHANGHAI);
    }

    /** An instant in Shanghai, “2026-03-02 10:00” or with seconds. */
    static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(SHANGHAI).toInstant();
    }

    static Deadline due(BusinessCalendar calendar, String start, Term term, Pause... pauses) {
        return Reckoning.due(calendar, at(start), term, List.of(pauses));
    }

    static Pause pause(String from, String to) {
        return new Pause(at(from), at(to));
    }
}
