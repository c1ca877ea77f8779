package io.bihuan.instructor;

import io.bihuan.access.Role;
import io.bihuan.calendar.Deadlines;
import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells supervisors in time what they still owe the week, and them and the director what the last week lacked (P-06). */
@Component
@Transactional
class WeekWatch implements Recurring {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final WeeklyTeaching weeks;
    private final Deadlines deadlines;
    private final People people;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    WeekWatch(WeeklyTeaching weeks, Deadlines deadlines, People people, Notices notices, JdbcClient jdbc, Clock clock) {
        this.weeks = weeks;
        this.deadlines = deadlines;
        this.people = people;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "instructor.week";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(MORNING);
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var week = weeks.of(today);
        var last = week.isEmpty() ? today : LocalDate.ofInstant(week.getFirst().dueAt(), clock.getZone());
        if (deadlines.workdaysBetween(today, last) <= 1 && !today.isAfter(last)) {
            week.stream().filter(one -> !one.covered()).forEach(this::warn);
        }
        weeks.of(today.minusWeeks(1)).stream().filter(one -> !one.met()).forEach(this::report);
    }

    private void warn(WeeklyTeaching.Week week) {
        if (first(week, "OWED")) {
            notices.tell(
                    week.staffId(),
                    "instructor.notice.week-owed",
                    List.of(week.owed().toPlainString(), week.minimum().toPlainString()),
                    "/instructors/" + week.staffId(),
                    Tone.WARN);
        }
    }

    private void report(WeeklyTeaching.Week week) {
        if (!first(week, "MISSED")) {
            return;
        }
        var facts = List.of(
                people.name(week.staffId()),
                week.taught().toPlainString(),
                week.minimum().toPlainString());
        var href = "/instructors/" + week.staffId();
        notices.tell(week.staffId(), "instructor.notice.week-missed", facts, href, Tone.BAD);
        var branch = people.find(week.staffId()).map(Person::branchId).orElse(null);
        notices.tellAll(
                people.holding(Role.DIRECTOR).stream()
                        .filter(person -> branch == null || branch.equals(person.branchId()))
                        .map(Person::id)
                        .toList(),
                "instructor.notice.week-missed",
                facts,
                href,
                Tone.WARN);
    }

    private boolean first(WeeklyTeaching.Week week, String kind) {
        return jdbc.sql("""
                        insert into instructor.week_notice (staff_id, monday, kind, told_at)
                        values (:staff, :monday, :kind, :at)
                        on conflict do nothing
                        """)
                        .param("staff", week.staffId())
                        .param("monday", Date.valueOf(week.monday()))
                        .param("kind", kind)
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
