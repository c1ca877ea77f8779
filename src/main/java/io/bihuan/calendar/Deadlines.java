package io.bihuan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;

/** When something falls due: every deadline of the product is computed here, on the calendars in force. */
@Service
public class Deadlines {

    /** The share of a clock, in per cent, at which people are warned. */
    public static final List<Integer> WARNING_LEVELS = List.of(50, 80, 100);

    private final Calendars calendars;

    Deadlines(Calendars calendars) {
        this.calendars = calendars;
    }

    /** When a term that starts then ends, on the standard calendar. */
    public Deadline due(Instant start, Term term) {
        return due(start, term, Calendars.STANDARD);
    }

    /** When a term that starts then ends, on the calendar of that name. */
    public Deadline due(Instant start, Term term, String calendar) {
        return due(start, term, calendar, List.of());
    }

    /** The same with the clock stopped now and then; only terms of working time can be stopped. */
    public Deadline due(Instant start, Term term, String calendar, List<Pause> pauses) {
        return Reckoning.due(calendars.require(calendar), start, term, pauses);
    }

    /** When each of {@link #WARNING_LEVELS} is reached, in their order; the last is the deadline itself. */
    public List<Instant> warnings(Instant start, Term term, String calendar) {
        var due = due(start, term, calendar).dueAt();
        return WARNING_LEVELS.stream()
                .map(level -> level == 100 ? due : reached(start, due, term.kind(), calendar, level))
                .toList();
    }

    private Instant reached(Instant start, Instant due, DeadlineKind kind, String calendar, int level) {
        var business = calendars.require(calendar);
        return countsOpenTime(kind)
                ? business.plusOpenTime(start, share(business.openTime(start, due), level))
                : start.plus(share(Duration.between(start, due), level));
    }

    private static Duration share(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }

    /** How much of the term is used up by now, in per cent; above 100 when it is late. */
    public int used(Instant start, Instant dueAt, Instant now, DeadlineKind kind, String calendar) {
        if (!now.isAfter(start)) {
            return 0;
        }
        var business = calendars.require(calendar);
        var whole = countsOpenTime(kind) ? business.openTime(start, dueAt) : Duration.between(start, dueAt);
        var gone = countsOpenTime(kind) ? business.openTime(start, now) : Duration.between(start, now);
        if (now.isAfter(dueAt)) {
            return 101;
        }
        return whole.isZero() ? 100 : (int) (gone.toMillis() * 100 / Math.max(1, whole.toMillis()));
    }

    private static boolean countsOpenTime(DeadlineKind kind) {
        return switch (kind) {
            case WORKING_DURATION, WORKING_DAYS -> true;
            case ELAPSED, CALENDAR_DAYS, CALENDAR_MONTHS -> false;
        };
    }

    /** The nth workday of a month, counting from 1; of a month with fewer, the one that many further on. */
    public LocalDate nthWorkday(YearMonth month, int n) {
        return calendars.standard().workdayAfter(month.atDay(1).minusDays(1), n);
    }

    /** The nth workday after a day, which is not counted itself. */
    public LocalDate workdaysAfter(LocalDate day, int n) {
        return calendars.standard().workdayAfter(day, n);
    }

    /** Whether the day is worked on by the standard calendar. */
    public boolean isWorkday(LocalDate day) {
        return calendars.standard().isWorkday(day);
    }

    /** How many workdays lie after the one day, up to and including the other. */
    public int workdaysBetween(LocalDate after, LocalDate upTo) {
        return calendars.standard().workdaysBetween(after, upTo);
    }

    /** The open time between two instants by the standard calendar. */
    public Duration openTime(Instant from, Instant to) {
        return calendars.standard().openTime(from, to);
    }

    /** Whether a notice is known that settles the day. */
    public boolean known(LocalDate day) {
        return calendars.standard().known(day);
    }

    /** What a deadline computed now rests on: kept beside it, so that it is known which ones to compute anew. */
    public String version(String calendar) {
        return calendars.require(calendar).version();
    }

    /** The time zone of days. */
    public ZoneId zone() {
        return calendars.standard().zone();
    }
}
