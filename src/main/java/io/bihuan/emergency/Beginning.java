package io.bihuan.emergency;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.job.Timers;
import io.bihuan.live.Live;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens at once when an emergency begins; part of the caller's transaction. */
@Component
class Beginning {

    static final String TIMER = "emergency.acknowledgement";

    private final JdbcClient jdbc;
    private final People people;
    private final Notices notices;
    private final Timers timers;
    private final Standards standards;
    private final Live live;

    Beginning(JdbcClient jdbc, People people, Notices notices, Timers timers, Standards standards, Live live) {
        this.jdbc = jdbc;
        this.people = people;
        this.notices = notices;
        this.timers = timers;
        this.standards = standards;
        this.live = live;
    }

    /** Sets the steps, tells the list and every screen, and gives them their time to acknowledge. */
    void of(UUID id, @Nullable UUID branch, Instant now) {
        jdbc.sql("""
                        insert into emergency.step (emergency_id, place, role, title, title_en, due_at)
                        select e.id, s.place, s.role, s.title, s.title_en,
                               cast(:now as timestamptz) + s.minutes * interval '1 minute'
                          from emergency.emergency e
                          join emergency.plan_step s on s.plan_id = e.plan_id
                         where e.id = :id
                        """).param("now", Timestamp.from(now)).param("id", id).update();
        var roles = jdbc.sql("""
                        select p.roles
                          from emergency.emergency e
                          join emergency.plan p on p.id = e.plan_id
                         where e.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> (String[]) row.getArray(1).getArray())
                .single();
        var list = Arrays.stream(roles)
                .flatMap(role -> people.holding(Role.valueOf(role)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var told = near(List.copyOf(list), branch);
        told.forEach(staff -> jdbc.sql("""
                        insert into emergency.told (emergency_id, staff_id, told_at)
                        values (:id, :staff, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("staff", staff)
                .param("now", Timestamp.from(now))
                .update());
        var name = jdbc.sql("select name, cause from emergency.emergency where id = :id")
                .param("id", id)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .single();
        notices.tellAll(told, "emergency.notice.started", name, "/emergencies/" + id, Tone.BAD);
        Duration within =
                standards.inForce(EmergencyStandard.class, now).rules().acknowledgeWithin();
        timers.set(TIMER, id.toString(), now.plus(within));
        tellScreens();
    }

    /** Tells those who may start emergencies that something asks for one. */
    void propose(UUID id, String name, String cause, @Nullable UUID branch) {
        notices.tellAll(
                near(people.allowed(Permission.EMERGENCY_LEAD), branch),
                "emergency.notice.proposed",
                List.of(name, cause),
                "/emergencies/" + id,
                Tone.BAD);
    }

    private static List<UUID> near(List<Person> all, @Nullable UUID branch) {
        return all.stream()
                .filter(person -> branch == null || person.branchId().equals(branch))
                .map(Person::id)
                .toList();
    }

    /** Every screen looks anew at what runs. */
    void tellScreens() {
        live.publish(
                Arrays.stream(Role.values()).map(role -> "role:" + role.name()).toList(), "emergency", "{}");
    }
}
