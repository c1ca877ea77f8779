package io.bihuan.calendar;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The calendars in force, held in memory and checked against the database every few seconds. */
@Service
public class Calendars {

    /** The calendar that applies where none is named. */
    public static final String STANDARD = "STD";

    private static final long CHECK_EVERY = TimeUnit.SECONDS.toNanos(3);

    private final CalendarRows rows;
    private final ZoneId zone;
    private final List<HolidayNotice> shipped = HolidayFile.shipped();
    private volatile @Nullable Held held;

    Calendars(CalendarRows rows, Clock clock) {
        this.rows = rows;
        this.zone = clock.getZone();
    }

    private record Held(
            long revision,
            long checkedAt,
            Map<String, BusinessCalendar> calendars,
            Map<Integer, HolidayNotice> notices,
            Holidays holidays) {}

    /** The calendar of that name, if there is one. */
    public Optional<BusinessCalendar> find(String name) {
        return Optional.ofNullable(held().calendars().get(name));
    }

    /** The calendar of that name; it must exist. */
    public BusinessCalendar require(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no calendar named " + name));
    }

    /** The calendar that applies where none is named. */
    public BusinessCalendar standard() {
        return require(STANDARD);
    }

    /** Every calendar, by name. */
    public List<BusinessCalendar> all() {
        return List.copyOf(held().calendars().values());
    }

    /** The notices that are known, by year. */
    public List<HolidayNotice> notices() {
        return List.copyOf(held().notices().values());
    }

    /** Days off and make-up workdays as far as they are known. */
    public Holidays holidays() {
        return held().holidays();
    }

    /** Reads everything anew at the next question. */
    void forget() {
        held = null;
    }

    private Held held() {
        var now = System.nanoTime();
        var seen = held;
        if (seen != null && now - seen.checkedAt() < CHECK_EVERY) {
            return seen;
        }
        var revision = rows.revision();
        var fresh = seen != null && seen.revision() == revision
                ? new Held(revision, now, seen.calendars(), seen.notices(), seen.holidays())
                : read(revision, now);
        held = fresh;
        return fresh;
    }

    private Held read(long revision, long now) {
        var notices = new TreeMap<Integer, HolidayNotice>();
        shipped.forEach(notice -> notices.put(notice.year(), notice));
        rows.notices().forEach(notice -> notices.put(notice.year(), notice));
        var holidays = Holidays.of(new ArrayList<>(notices.values()));
        var calendars = new TreeMap<String, BusinessCalendar>();
        rows.current()
                .forEach(version ->
                        calendars.put(version.rules().name(), new BusinessCalendar(version.rules(), holidays, zone)));
        return new Held(revision, now, calendars, notices, holidays);
    }
}
