package io.bihuan.calendar;

import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind calendars and notices. */
@Repository
class CalendarRows {

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version of a calendar, and who made it why. */
    record Version(UUID id, CalendarRules rules, String ground, String changedBy, Instant changedAt) {}

    private record Excepted(
            LocalDate day,
            String name,
            boolean works,
            @Nullable String hours) {}

    private record NoticeDay(int year, LocalDate day, String name, boolean off) {}

    long revision() {
        return jdbc.sql("select revision from calendar.revision")
                .query(Long.class)
                .single();
    }

    void touch() {
        jdbc.sql("update calendar.revision set revision = revision + 1").update();
    }

    List<Version> current() {
        return jdbc.sql("""
                        select distinct on (name) id, name, version, week, follows_holidays, ends_at_midnight, ground, changed_by_name, changed_at
                          from calendar.working_calendar
                         order by name, version desc
                        """).query((row, n) -> version(row)).list();
    }

    List<Version> history(String name) {
        return jdbc.sql("""
                        select id, name, version, week, follows_holidays, ends_at_midnight, ground, changed_by_name, changed_at
                          from calendar.working_calendar
                         where name = :name
                         order by version desc
                        """).param("name", name).query((row, n) -> version(row)).list();
    }

    void add(CalendarRules rules, String ground, SignedIn by, Instant now) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into calendar.working_calendar
                            (id, name, version, week, follows_holidays, ends_at_midnight, ground, changed_by, changed_by_name, changed_at)
                        values (:id, :name, :version, :week, :follows, :midnight, :ground, :by, :byName, :now)
                        """)
                .param("id", id)
                .param("name", rules.name())
                .param("version", rules.version())
                .param("week", rules.week().stream().map(Hours::toString).toArray(String[]::new))
                .param("follows", rules.followsHolidays())
                .param("midnight", rules.endsAtMidnight())
                .param("ground", ground)
                .param("by", by.staffId())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
        rules.exceptions()
                .forEach((day, exception) -> jdbc.sql("""
                                insert into calendar.day_exception (calendar_id, day, name, works, hours)
                                values (:calendar, :day, :name, :works, :hours)
                                """)
                        .param("calendar", id)
                        .param("day", day)
                        .param("name", exception.name())
                        .param("works", exception.works())
                        .param(
                                "hours",
                                exception.hours() == null
                                        ? null
                                        : exception.hours().toString())
                        .update());
    }

    /** The notices that were imported, the latest of each year. */
    List<HolidayNotice> notices() {
        Map<Integer, List<String>> papers = new TreeMap<>();
        Map<Integer, java.util.ArrayList<HolidayNotice.Day>> days = new TreeMap<>();
        jdbc.sql("""
                        select distinct on (year) year, papers
                          from calendar.holiday_notice
                         order by year, imported_at desc, id desc
                        """)
                .query((row, n) -> papers.put(row.getInt("year"), texts(row.getArray("papers"))))
                .list();
        jdbc.sql("""
                        select n.year, h.day, h.name, h.off
                          from calendar.holiday h
                          join (select distinct on (year) id, year
                                  from calendar.holiday_notice
                                 order by year, imported_at desc, id desc) n on n.id = h.notice_id
                         order by h.day
                        """)
                .query(NoticeDay.class)
                .list()
                .forEach(day -> days.computeIfAbsent(day.year(), year -> new java.util.ArrayList<>())
                        .add(new HolidayNotice.Day(day.day(), day.name(), day.off())));
        return papers.entrySet().stream()
                .map(entry -> new HolidayNotice(
                        entry.getKey(),
                        entry.getValue(),
                        days.getOrDefault(entry.getKey(), new java.util.ArrayList<>())))
                .toList();
    }

    void add(HolidayNotice notice, SignedIn by, Instant now) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into calendar.holiday_notice (id, year, papers, imported_by, imported_by_name, imported_at)
                        values (:id, :year, :papers, :by, :byName, :now)
                        """)
                .param("id", id)
                .param("year", notice.year())
                .param("papers", notice.papers().toArray(String[]::new))
                .param("by", by.staffId())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
        for (var day : notice.days()) {
            jdbc.sql("""
                            insert into calendar.holiday (notice_id, day, name, off)
                            values (:notice, :day, :name, :off)
                            """)
                    .param("notice", id)
                    .param("day", day.date())
                    .param("name", day.name())
                    .param("off", day.isOffDay())
                    .update();
        }
    }

    private Version version(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var week = Hours.week(texts(row.getArray("week")).toArray(String[]::new));
        var rules = new CalendarRules(
                row.getString("name"),
                row.getInt("version"),
                week,
                row.getBoolean("follows_holidays"),
                row.getBoolean("ends_at_midnight"),
                exceptions(id));
        return new Version(
                id,
                rules,
                row.getString("ground"),
                row.getString("changed_by_name"),
                row.getTimestamp("changed_at").toInstant());
    }

    private Map<LocalDate, DayException> exceptions(UUID calendar) {
        Map<LocalDate, DayException> exceptions = new TreeMap<>();
        jdbc.sql("select day, name, works, hours from calendar.day_exception where calendar_id = :id")
                .param("id", calendar)
                .query(Excepted.class)
                .list()
                .forEach(each -> exceptions.put(
                        each.day(),
                        new DayException(
                                each.name(), each.works(), each.hours() == null ? null : Hours.parse(each.hours()))));
        return exceptions;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
