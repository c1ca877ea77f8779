package io.bihuan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When business is open: a week, the exceptions to it, and the arithmetic on both. Plain Java; never changes once made.
 * Opening hours are half-open: the closing minute no longer counts, and arriving at it means the next opening.
 */
public final class BusinessCalendar {

    /** Nothing is searched for further away than this; a calendar that is never open has no deadlines. */
    private static final int YEARS_AHEAD = 60;

    private final CalendarRules rules;
    private final ZoneId zone;
    private final Holidays holidays;
    private final NavigableMap<LocalDate, DayException> exceptions;
    private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

    public BusinessCalendar(CalendarRules rules, Holidays holidays, ZoneId zone) {
        this.rules = rules;
        this.holidays = holidays;
        this.zone = zone;
        var all = new TreeMap<LocalDate, DayException>();
        if (rules.followsHolidays()) {
            all.putAll(holidays.days());
        }
        all.putAll(rules.exceptions());
        this.exceptions = all;
    }

    /** What it was made from. */
    public CalendarRules rules() {
        return rules;
    }

    /** The time zone its hours are in. */
    public ZoneId zone() {
        return zone;
    }

    /** Names the calendar and everything it rests on, so that a result can be traced to it. */
    public String version() {
        var known = holidays.years().stream().max(Integer::compare).orElse(0);
        return rules.name() + "/" + rules.version() + (rules.followsHolidays() ? "/" + known : "");
    }

    /** Whether the day's hours are settled: the notice of its year is known, or none applies. */
    public boolean known(LocalDate day) {
        return !rules.followsHolidays()
                || rules.exceptions().containsKey(day)
                || holidays.years().contains(day.getYear());
    }

    /** Whether any day from the one to the other, both included, is not settled. */
    boolean unknownWithin(LocalDate from, LocalDate to) {
        if (!rules.followsHolidays()) {
            return false;
        }
        for (var year = from.getYear(); year <= to.getYear(); year++) {
            if (!holidays.years().contains(year)) {
                return true;
            }
        }
        return false;
    }

    /** What makes the day unlike its weekday, if anything does. */
    public @Nullable DayException exceptionOn(LocalDate day) {
        return exceptions.get(day);
    }

    /** The exceptions from the one day to the other, both included, in order. */
    NavigableMap<LocalDate, DayException> exceptions(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? new TreeMap<>() : exceptions.subMap(from, true, to, true);
    }

    /** The opening hours of a day. */
    public Hours hoursOn(LocalDate day) {
        return year(day.getYear()).hoursOn(day);
    }

    /** Whether the day is worked on. */
    public boolean isWorkday(LocalDate day) {
        return hoursOn(day).open();
    }

    Hours ruledHours(LocalDate day) {
        var exception = exceptions.get(day);
        if (exception == null) {
            return rules.on(day.getDayOfWeek());
        }
        if (!exception.works()) {
            return Hours.CLOSED;
        }
        return exception.hours() == null ? rules.workdayTemplate() : exception.hours();
    }

    /** The nth workday after a day; the day itself, or the next workday, where n is 0. */
    public LocalDate workdayAfter(LocalDate day, int n) {
        if (n == 0) {
            return isWorkday(day) ? day : workdayAfter(day, 1);
        }
        var year = day.getYear();
        var wanted = year(year).workdaysBefore(day) + (isWorkday(day) ? 1 : 0) + n;
        while (wanted > year(year).workdays()) {
            wanted -= year(year).workdays();
            year++;
            checkReach(day, year);
        }
        return year(year).workday(wanted);
    }

    /** How many workdays lie after the one day, up to and including the other. */
    public int workdaysBetween(LocalDate after, LocalDate upTo) {
        if (!upTo.isAfter(after)) {
            return 0;
        }
        var count = workdaysThrough(upTo) - workdaysThrough(after);
        for (var year = after.getYear(); year < upTo.getYear(); year++) {
            count += year(year).workdays();
        }
        return count;
    }

    private int workdaysThrough(LocalDate day) {
        return year(day.getYear()).workdaysBefore(day) + (isWorkday(day) ? 1 : 0);
    }

    /** The instant itself where business is open then, else the next opening. */
    public Instant openFrom(Instant instant) {
        var day = LocalDate.ofInstant(instant, zone);
        for (var stretch : hoursOn(day).stretches()) {
            if (instant.isBefore(at(day, stretch.closes(), zone))) {
                var opens = at(day, stretch.opens(), zone);
                return instant.isBefore(opens) ? opens : instant;
            }
        }
        var next = workdayAfter(day, 1);
        return at(next, hoursOn(next).stretches().getFirst().opens(), zone);
    }

    /** When so much open time has passed since the instant. Time used up exactly at a close ends at that close. */
    public Instant plusOpenTime(Instant from, Duration amount) {
        if (amount.isZero()) {
            return openFrom(from);
        }
        var day = LocalDate.ofInstant(from, zone);
        var year = day.getYear();
        var wanted = Math.addExact(openNanosBefore(from, day), amount.toNanos());
        while (wanted > year(year).nanos()) {
            wanted -= year(year).nanos();
            year++;
            checkReach(day, year);
        }
        var last = year(year).dayUsingUp(wanted);
        return within(last, wanted - year(year).nanosBefore(last));
    }

    /** How much open time lies between the instants. */
    public Duration openTime(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        var first = LocalDate.ofInstant(from, zone);
        var last = LocalDate.ofInstant(to, zone);
        var nanos = openNanosBefore(to, last) - openNanosBefore(from, first);
        for (var year = first.getYear(); year < last.getYear(); year++) {
            nanos = Math.addExact(nanos, year(year).nanos());
        }
        return Duration.ofNanos(nanos);
    }

    /** When business closes on a workday; the day's end where the calendar says so. */
    public Instant closeOf(LocalDate workday) {
        return rules.endsAtMidnight()
                ? endOf(workday)
                : at(workday, hoursOn(workday).closes(), zone);
    }

    /** 24:00 of a day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private long openNanosBefore(Instant instant, LocalDate day) {
        var nanos = year(day.getYear()).nanosBefore(day);
        for (var stretch : hoursOn(day).stretches()) {
            var opens = at(day, stretch.opens(), zone);
            if (!instant.isAfter(opens)) {
                break;
            }
            var closes = at(day, stretch.closes(), zone);
            nanos += Duration.between(opens, instant.isBefore(closes) ? instant : closes)
                    .toNanos();
        }
        return nanos;
    }

    private Instant within(LocalDate day, long nanos) {
        var left = nanos;
        for (var stretch : hoursOn(day).stretches()) {
            var opens = at(day, stretch.opens(), zone);
            var length =
                    Duration.between(opens, at(day, stretch.closes(), zone)).toNanos();
            if (left <= length) {
                return opens.plusNanos(left);
            }
            left -= length;
        }
        throw new IllegalStateException("no open time left on " + day + " in calendar " + version());
    }

    private WorkingYear year(int year) {
        var known = years.get(year);
        return known != null ? known : years.computeIfAbsent(year, each -> new WorkingYear(each, this));
    }

    private void checkReach(LocalDate from, int year) {
        if (year > from.getYear() + YEARS_AHEAD) {
            throw new OutOfReach(rules.name());
        }
    }

    static Instant at(LocalDate day, int minute, ZoneId zone) {
        return minute == 24 * 60
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }
}
