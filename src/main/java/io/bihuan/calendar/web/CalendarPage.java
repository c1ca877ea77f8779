package io.bihuan.calendar.web;

import io.bihuan.calendar.BusinessCalendar;
import io.bihuan.calendar.DayException;
import io.bihuan.calendar.HolidayNotice;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year of one calendar.
 *
 * @param year the year shown
 * @param calendar whose days they are
 * @param names every calendar that can be shown
 * @param notice the State Council's notice of the year, where it is known
 * @param today the day it is
 */
public record CalendarPage(
        int year,
        BusinessCalendar calendar,
        List<String> names,
        @Nullable HolidayNotice notice,
        LocalDate today) {

    /** One month as a grid of weeks from Monday. */
    public record Month(YearMonth month, int workdays, List<List<Cell>> weeks) {}

    /** One place in the grid; number 0 is a place before or after the month. */
    public record Cell(int number, String css, String mark, String words, String day) {}

    /** Days in a row that are not like their weekday. */
    public record Special(LocalDate from, LocalDate to, String name, boolean works) {}

    /** The name of the calendar shown. */
    public String name() {
        return calendar.rules().name();
    }

    /** The address of the page for another year. */
    public String to(int other) {
        return "/calendar?year=" + other + "&calendar=" + name();
    }

    /** Whether the days of the year are settled. */
    public boolean settled() {
        return notice != null || !calendar.rules().followsHolidays();
    }

    /** The choices of calendar. */
    public List<Option> choices(Ui ui) {
        return names.stream()
                .map(name -> new Option(name, ui.textOr("calendar.name." + name, name)))
                .toList();
    }

    /** The twelve months. */
    public List<Month> months(Ui ui) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month), ui))
                .toList();
    }

    private Month month(YearMonth month, Ui ui) {
        var weeks = new ArrayList<List<Cell>>();
        var monday = month.atDay(1).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            var first = week;
            weeks.add(IntStream.range(0, 7)
                    .mapToObj(i -> cell(first.plusDays(i), month, ui))
                    .toList());
        }
        var before = month.atDay(1).minusDays(1);
        return new Month(month, calendar.workdaysBetween(before, month.atEndOfMonth()), weeks);
    }

    private Cell cell(LocalDate day, YearMonth month, Ui ui) {
        if (!YearMonth.from(day).equals(month)) {
            return new Cell(0, "", "", "", "");
        }
        var exception = calendar.exceptionOn(day);
        var open = calendar.isWorkday(day);
        var css = new StringBuilder(open ? "open" : "off");
        if (exception != null) {
            css.append(exception.works() ? " make-up" : " holiday");
        }
        if (!calendar.known(day)) {
            css.append(" provisional");
        }
        if (day.equals(today)) {
            css.append(" today");
        }
        return new Cell(
                day.getDayOfMonth(), css.toString(), mark(exception, ui), words(day, exception, ui), day.toString());
    }

    private static String mark(@Nullable DayException exception, Ui ui) {
        return exception == null ? "" : ui.text(exception.works() ? "calendar.mark.work" : "calendar.mark.off");
    }

    private String words(LocalDate day, @Nullable DayException exception, Ui ui) {
        var hours = calendar.hoursOn(day);
        var words = ui.day(day) + " · " + (hours.open() ? hours.toString() : ui.text("calendar.closed"));
        if (exception != null) {
            words += " · " + named(exception.name(), ui);
        }
        return calendar.known(day) ? words : words + " · " + ui.text("calendar.provisional");
    }

    /** The stretches of days that are not like their weekday. */
    public List<Special> specials() {
        var specials = new ArrayList<Special>();
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            var exception = calendar.exceptionOn(day);
            if (exception == null) {
                continue;
            }
            var last = specials.isEmpty() ? null : specials.getLast();
            if (last != null
                    && !exception.works()
                    && !last.works()
                    && last.name().equals(exception.name())
                    && last.to().plusDays(1).equals(day)) {
                specials.set(specials.size() - 1, new Special(last.from(), day, last.name(), false));
            } else {
                specials.add(new Special(day, day, exception.name(), exception.works()));
            }
        }
        return specials;
    }

    /** The name of a day off in the viewer's language. */
    public String named(String name, Ui ui) {
        return ui.textOr("calendar.name." + name, name);
    }

    /** A stretch of days in words. */
    public String days(Special special, Ui ui) {
        return special.from().equals(special.to())
                ? ui.day(special.from())
                : ui.text("calendar.fromTo", ui.day(special.from()), ui.day(special.to()));
    }

    /** The weekdays' short names, Monday first. */
    public List<String> weekdays(Ui ui) {
        return List.of(ui.text("calendar.weekdays").split(" "));
    }

    /** The workdays of the year. */
    public int workdays() {
        return calendar.workdaysBetween(LocalDate.of(year, 1, 1).minusDays(1), LocalDate.of(year, 12, 31));
    }
}
