package io.bihuan.shift;

import io.bihuan.live.Live;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is there. Known to every node, because it stands in the database. */
@Service
@Transactional
public class Presence {

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presence(JdbcClient jdbc, Standards standards, Live live, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** Changes an agent's state and tells everyone concerned; setting the state one is in already changes nothing. */
    public void set(UUID staffId, AgentState state) {
        var now = clock.instant();
        var before = lock(staffId, now);
        seen(staffId);
        if (before == state) {
            return;
        }
        become(staffId, before, state, now);
    }

    /** The same by somebody else's hand: that says nothing of the agent's own screen. */
    public void assign(UUID staffId, AgentState state) {
        var now = clock.instant();
        var before = lock(staffId, now);
        if (before != state) {
            become(staffId, before, state, now);
        }
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
        var now = clock.instant();
        if (heardOf(staffId, "gone_at is null", now) || !heardOf(staffId, "gone_at is not null", now)) {
            return;
        }
        tell(staffId, of(staffId));
        events.publishEvent(new ScreenBack(staffId, now));
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
                .param("alive", Timestamp.from(alive(clock.instant())))
                .query(UUID.class)
                .list();
    }

    /** Whether work can be given to this one now. */
    @Transactional(readOnly = true)
    public boolean isAvailable(UUID staffId) {
        return jdbc.sql("""
                        select exists (select
                                         from shift.presence
                                        where staff_id = :staff
                                          and state = 'READY'
                                          and seen_at > :alive)
                        """)
                .param("staff", staffId)
                .param("alive", Timestamp.from(alive(clock.instant())))
                .query(Boolean.class)
                .single();
    }

    /** Whether this one's screen is gone, and has been noticed to be. */
    @Transactional(readOnly = true)
    public boolean isGone(UUID staffId) {
        return jdbc.sql("select exists (select from shift.presence where staff_id = :staff and gone_at is not null)")
                .param("staff", staffId)
                .query(Boolean.class)
                .single();
    }

    /**
     * How somebody stands.
     *
     * @param since since when they are in this state
     * @param seenAt when their screen was heard of last
     * @param goneAt since when it counts as gone, or null
     */
    public record Standing(
            UUID staffId,
            AgentState state,
            Instant since,
            Instant seenAt,
            @Nullable Instant goneAt) {}

    /** How each of these stands; whoever never signed on is not there. */
    @Transactional(readOnly = true)
    public List<Standing> of(Collection<UUID> staff) {
        return jdbc.sql("""
                        select staff_id, state, since, seen_at, gone_at
                          from shift.presence
                         where staff_id = any(:staff)
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query(Standing.class)
                .list();
    }

    /** Notices whose screen has been silent for too long, and says so once. */
    void noticeGone() {
        var now = clock.instant();
        jdbc.sql("""
                        update shift.presence
                           set gone_at = :now
                         where gone_at is null
                           and seen_at <= :alive
                        returning staff_id, state, since, seen_at, gone_at
                        """)
                .param("now", Timestamp.from(now))
                .param("alive", Timestamp.from(alive(now)))
                .query(Standing.class)
                .list()
                .forEach(gone -> {
                    tell(gone.staffId(), gone.state());
                    events.publishEvent(new ScreenGone(gone.staffId(), gone.state(), gone.seenAt(), now));
                });
    }

    private Instant alive(Instant now) {
        return now.minus(standards.inForce(ShiftStandard.class, now).rules().screenSilence());
    }

    private boolean heardOf(UUID staffId, String when, Instant now) {
        return jdbc.sql("update shift.presence set seen_at = :now, gone_at = null where staff_id = :staff and " + when)
                        .param("now", Timestamp.from(now))
                        .param("staff", staffId)
                        .update()
                == 1;
    }

    private void tell(UUID staffId, AgentState state) {
        live.publish(
                List.of("person:" + staffId, "presence:all"),
                "presence",
                "{\"person\":\"" + staffId + "\",\"state\":\"" + state + "\"}");
    }

    private void become(UUID staffId, AgentState before, AgentState state, Instant now) {
        jdbc.sql("""
                        update shift.presence
                           set state = :state, since = :now
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
        tell(staffId, state);
        events.publishEvent(new PresenceChanged(staffId, before, state, now));
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
