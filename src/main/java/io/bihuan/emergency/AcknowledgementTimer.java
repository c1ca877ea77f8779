package io.bihuan.emergency;

import io.bihuan.access.Permission;
import io.bihuan.job.TimerHandler;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The time to acknowledge is over: whoever leads the emergency hears who has not. */
@Component
class AcknowledgementTimer implements TimerHandler {

    private final JdbcClient jdbc;
    private final People people;
    private final Notices notices;

    AcknowledgementTimer(JdbcClient jdbc, People people, Notices notices) {
        this.jdbc = jdbc;
        this.people = people;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return Beginning.TIMER;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var id = UUID.fromString(key);
        var silent = jdbc.sql("""
                        select t.staff_id
                          from emergency.told t
                          join emergency.emergency e on e.id = t.emergency_id
                         where t.emergency_id = :id
                           and t.acknowledged_at is null
                           and e.state = 'RUNNING'
                        """).param("id", id).query(UUID.class).list();
        if (silent.isEmpty()) {
            return;
        }
        var leads = jdbc.sql("select started_by from emergency.emergency where id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
        var hear = leads.map(List::of)
                .orElseGet(() -> people.allowed(Permission.EMERGENCY_LEAD).stream()
                        .map(Person::id)
                        .filter(each -> !silent.contains(each))
                        .toList());
        var names = silent.stream().limit(5).map(people::name).toList();
        notices.tellAll(
                hear,
                "emergency.notice.silent",
                List.of(String.valueOf(silent.size()), String.join("、", names)),
                "/emergencies/" + id,
                Tone.BAD);
    }
}
