package io.bihuan.shift;

import io.bihuan.live.Live;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is there. Known to every node, because it stands in the database. */
@Service
@Transactional
public class Presence {

    /** An agent whose screen has been silent for so long is taken to have left. */
    static final Duration SILENCE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presence(JdbcClient jdbc, Live live, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** Changes an agent's state and tells everyone concerned; setting the state one is in already changes nothing. */
    public void set(UUID staffId, AgentState state) {
        var now = clock.instant();
        var before = lock(staffId, now);
        if (before == state) {
            seen(staffId);
            return;
        }
        jdbc.sql("""
                        update shift.presence
                           set state = :state, since = :now, seen_at = :now
                         where staff_id = :staff
                        """)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("staff", staffId)
                .update();
        jdbc.sql("""
                        insert into shift.presence_entry (staff_id, at, state)
                        values (:staff, :now, :state)
                        on conflict (staff_id, at) do update set state = excluded.state
                        """)
                .param("staff", staffId)
                .param("now", Timestamp.from(now))
                .param("state", state.name())
                .update();
        live.publish("person:" + staffId, "presence", "{\"state\":\"" + state + "\"}");
        events.publishEvent(new PresenceChanged(staffId, before, state, now));
    }

    /** What the agent is up to. */
    @Transactional(readOnly = true)
    public AgentState of(UUID staffId) {
        return jdbc.sql("select state from shift.presence where staff_id = :staff")
                .param("staff", staffId)
                .query(String.class)
                .optional()
                .map(AgentState::valueOf)
                .orElse(AgentState.OFFLINE);
    }

    /** Notes that the agent's screen is alive. */
    public void seen(UUID staffId) {
        jdbc.sql("update shift.presence set seen_at = :now where staff_id = :staff")
                .param("now", Timestamp.from(clock.instant()))
                .param("staff", staffId)
                .update();
    }

    /** Those who can be given work now. */
    @Transactional(readOnly = true)
    public List<UUID> available() {
        return jdbc.sql("""
                        select staff_id
                          from shift.presence
                         where state = 'READY'
                           and seen_at > :alive
                         order by since
                        """)
                .param("alive", Timestamp.from(clock.instant().minus(SILENCE)))
                .query(UUID.class)
                .list();
    }

    private AgentState lock(UUID staffId, Instant now) {
        jdbc.sql("""
                        insert into shift.presence (staff_id, state, since, seen_at)
                        values (:staff, 'OFFLINE', :now, :now)
                        on conflict (staff_id) do nothing
                        """).param("staff", staffId).param("now", Timestamp.from(now)).update();
        return jdbc.sql("select state from shift.presence where staff_id = :staff for update")
                .param("staff", staffId)
                .query((row, number) -> AgentState.valueOf(row.getString("state")))
                .single();
    }
}
