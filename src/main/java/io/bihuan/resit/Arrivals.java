package io.bihuan.resit;

import io.bihuan.access.Role;
import io.bihuan.calendar.Deadlines;
import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.people.StaffHired;
import io.bihuan.web.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reminds of the newcomers' test on the tenth working day after arrival (P-07), some workdays before. */
@Component
class Arrivals implements TimerHandler {

    private static final String TIMER = "resit.newcomer";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final FollowupLists lists;
    private final People people;
    private final Notices notices;
    private final Deadlines deadlines;
    private final Timers timers;
    private final JdbcClient jdbc;

    Arrivals(FollowupLists lists, People people, Notices notices, Deadlines deadlines, Timers timers, JdbcClient jdbc) {
        this.lists = lists;
        this.people = people;
        this.notices = notices;
        this.deadlines = deadlines;
        this.timers = timers;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(StaffHired hired) {
        var joined = LocalDate.parse(hired.joinedOn());
        var standard = lists.standard();
        var reminded = deadlines.workdaysAfter(joined, standard.newcomerWorkday() - standard.newcomerRemindWorkdays());
        var at = reminded.atTime(MORNING).atZone(deadlines.zone()).toInstant();
        // Whoever came long ago and is only now written down is no newcomer.
        if (at.isAfter(hired.at())) {
            timers.set(TIMER, hired.staffId() + "/" + joined, at);
        }
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var parts = key.split("/", 2);
        var staffId = UUID.fromString(parts[0]);
        if (sat(staffId)) {
            return;
        }
        var newcomer = people.require(staffId);
        var test = deadlines.workdaysAfter(
                LocalDate.parse(parts[1]), lists.standard().newcomerWorkday());
        notices.tell(staffId, "resit.notice.newcomer", List.of(test.toString()), "/me/exams", Tone.ACCENT);
        var supervisors = people.holding(Role.SUPERVISOR).stream()
                .filter(each -> each.branchId().equals(newcomer.branchId()))
                .map(Person::id)
                .toList();
        notices.tellAll(
                supervisors,
                "resit.notice.newcomer-of",
                List.of(newcomer.name(), test.toString()),
                "/resits/cohorts",
                Tone.ACCENT);
    }

    private boolean sat(UUID staffId) {
        return jdbc.sql("""
                        select exists (
                            select
                              from resit.attempt
                             where staff_id = :staff
                               and subject like 'ADMISSION%')
                        """).param("staff", staffId).query(Boolean.class).single();
    }
}
