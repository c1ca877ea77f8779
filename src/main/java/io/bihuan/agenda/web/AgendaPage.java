package io.bihuan.agenda.web;

import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaEntry;
import io.bihuan.agenda.AgendaKind;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The calendar.
 *
 * @param address where in it one is
 * @param today today
 * @param shows whose calendars the reader may choose
 * @param choices teams, rooms or instructors to choose from
 * @param members the people of the team that was chosen
 * @param kinds the kinds of dates that the reader finds in it
 * @param days the days of a week or a month with their entries, in order
 * @param counts how much there is on each day of a year
 */
public record AgendaPage(
        AgendaAddress address,
        LocalDate today,
        List<AgendaScope.Kind> shows,
        List<Option> choices,
        List<Option> members,
        List<AgendaKind> kinds,
        List<Day> days,
        Map<LocalDate, AgendaDay> counts) {

    private static final int SHOWN = 3;
    private static final List<Integer> STEPS = List.of(1, 3, 8, 20);

    /** A day with its entries. */
    public record Day(LocalDate day, boolean inside, List<Named> entries) {

        /** The first few, for a small cell. */
        public List<Named> first() {
            return entries.subList(0, Math.min(SHOWN, entries.size()));
        }

        /** How many the small cell leaves out. */
        public int more() {
            return Math.max(0, entries.size() - SHOWN);
        }
    }

    /** An entry with the names of those who lead it. */
    public record Named(AgendaEntry entry, String who) {

        /** The time of day at which it begins or is due; the end of a day is 24:00. */
        public String clock(Ui ui) {
            return entry.time().byMidnight() ? "24:00" : ui.dates().time(entry.startsAt());
        }

        /** What kind of thing it is, as styles name it. */
        public String kind() {
            return entry.kind().name().toLowerCase(Locale.ROOT);
        }
    }

    /** A month of a year: empty cells before its first day, then its days. */
    public record Month(YearMonth month, int before, List<LocalDate> days, int entries) {}

    /** The months of the year. */
    public List<Month> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> YearMonth.of(on().getYear(), number))
                .map(month -> new Month(
                        month,
                        month.atDay(1).getDayOfWeek().getValue() - 1,
                        IntStream.rangeClosed(1, month.lengthOfMonth())
                                .mapToObj(month::atDay)
                                .toList(),
                        counts.values().stream()
                                .filter(day -> YearMonth.from(day.day()).equals(month))
                                .mapToInt(AgendaDay::entries)
                                .sum()))
                .toList();
    }

    /** How much there is on a day. */
    public int count(LocalDate day) {
        var counted = counts.get(day);
        return counted == null ? 0 : counted.entries();
    }

    /** How dark a day is painted, from 0 to 4. */
    public int shade(LocalDate day) {
        var count = count(day);
        return (int) STEPS.stream().filter(step -> count >= step).count();
    }

    /** Everything of the year together. */
    public int total() {
        return counts.values().stream().mapToInt(AgendaDay::entries).sum();
    }

    /** Whether nothing is in what is shown. */
    public boolean isEmpty() {
        return view() == AgendaView.YEAR
                ? counts.isEmpty()
                : days.stream()
                        .filter(Day::inside)
                        .allMatch(day -> day.entries().isEmpty());
    }

    /** The weeks of a month. */
    public List<List<Day>> weeks() {
        var weeks = new ArrayList<List<Day>>();
        for (var from = 0; from < days.size(); from += 7) {
            weeks.add(days.subList(from, Math.min(from + 7, days.size())));
        }
        return weeks;
    }

    /** How much is shown. */
    public AgendaView view() {
        return address.view();
    }

    /** A day within what is shown. */
    public LocalDate on() {
        return address.on();
    }

    /** Whether dates of this kind are shown. */
    public boolean shows(AgendaKind kind) {
        return address.only().isEmpty() || address.only().contains(kind);
    }
}
