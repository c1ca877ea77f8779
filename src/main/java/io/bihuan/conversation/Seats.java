package io.bihuan.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much each agent holds. Whoever gives somebody a conversation locks their seat first and looks again, so that two
 * nodes never give one too many. A conversation is always locked before a seat.
 */
@Component
class Seats {

    private final JdbcClient jdbc;
    private final ServiceRules rules;

    Seats(JdbcClient jdbc, ServiceRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * What somebody has in hand.
     *
     * @param load what it counts, offers included
     * @param conversations how many they are
     * @param idleSince since when nothing new has come to them
     * @param misses how many offers in a row they let go by
     */
    record Seat(int load, int conversations, Instant idleSince, int misses) {}

    private record Held(UUID agent, String channel, boolean onHold, int conversations) {}

    private record Idle(UUID staffId, Instant idleSince, int misses) {}

    /** Holds the seat until the caller's transaction ends; false when what it holds leaves no room for one of this channel. */
    boolean takeWithRoom(UUID agent, String channel, Instant now) {
        lock(agent, now);
        var loads = loads(List.of(agent));
        return hasRoom(loads.getOrDefault(agent, new int[2])[0], channel);
    }

    /** Whether one more of this channel fits. */
    boolean hasRoom(int load, String channel) {
        var capacity = capacity();
        return load + rules.routing().channel(channel).weight(capacity) <= capacity;
    }

    /** What a person can hold at most. */
    int capacity() {
        return RoutingStandard.CHAT * rules.now().concurrentChats();
    }

    void lock(UUID agent, Instant now) {
        jdbc.sql("""
                        insert into conversation.seat (staff_id, idle_since)
                        values (:agent, :now)
                        on conflict (staff_id) do nothing
                        """).param("agent", agent).param("now", Timestamp.from(now)).update();
        jdbc.sql("select staff_id from conversation.seat where staff_id = :agent for update")
                .param("agent", agent)
                .query(UUID.class)
                .single();
    }

    /** Something new has come to them, and they are there. */
    void busy(UUID agent, Instant now) {
        jdbc.sql("""
                        insert into conversation.seat (staff_id, idle_since)
                        values (:agent, :now)
                        on conflict (staff_id) do update set idle_since = excluded.idle_since, misses = 0
                        """).param("agent", agent).param("now", Timestamp.from(now)).update();
    }

    /** They let an offer go by; how many in a row that makes. */
    int missed(UUID agent) {
        return jdbc.sql("update conversation.seat set misses = misses + 1 where staff_id = :agent returning misses")
                .param("agent", agent)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** They are at it again, of their own accord. */
    void attentive(UUID agent) {
        jdbc.sql("update conversation.seat set misses = 0 where staff_id = :agent and misses > 0")
                .param("agent", agent)
                .update();
    }

    /** What each of them has in hand; whoever never had anything has been idle since now. */
    Map<UUID, Seat> of(Collection<UUID> agents, Instant now) {
        var loads = loads(agents);
        var seats = new HashMap<UUID, Seat>();
        jdbc.sql("select staff_id, idle_since, misses from conversation.seat where staff_id = any(:agents)")
                .param("agents", agents.toArray(UUID[]::new))
                .query(Idle.class)
                .list()
                .forEach(idle -> {
                    var load = loads.getOrDefault(idle.staffId(), new int[2]);
                    seats.put(idle.staffId(), new Seat(load[0], load[1], idle.idleSince(), idle.misses()));
                });
        agents.forEach(agent -> {
            var load = loads.getOrDefault(agent, new int[2]);
            seats.putIfAbsent(agent, new Seat(load[0], load[1], now, 0));
        });
        return seats;
    }

    /** For each, what it counts and how many they are. */
    private Map<UUID, int[]> loads(Collection<UUID> agents) {
        var routing = rules.routing();
        var capacity = capacity();
        var loads = new HashMap<UUID, int[]>();
        held(agents).forEach(held -> {
            var weight = routing.channel(held.channel()).weight(capacity);
            var counted = held.onHold() ? weight * routing.onHoldPercent() / 100 : weight;
            var load = loads.computeIfAbsent(held.agent(), _ -> new int[2]);
            load[0] += counted * held.conversations();
            load[1] += held.conversations();
        });
        return loads;
    }

    private List<Held> held(Collection<UUID> agents) {
        return jdbc.sql("""
                        select agent_id as agent, channel, state = 'ON_HOLD' as on_hold, count(*)::int as conversations
                          from conversation.conversation
                         where agent_id = any(:agents)
                           and state in ('ACTIVE', 'ON_HOLD')
                         group by agent_id, channel, state
                        union all
                        select o.staff_id, c.channel, false, count(*)::int
                          from conversation.offer o
                          join conversation.conversation c on c.id = o.conversation_id
                         where o.staff_id = any(:agents)
                           and o.outcome is null
                         group by o.staff_id, c.channel
                        """)
                .param("agents", agents.toArray(UUID[]::new))
                .query(Held.class)
                .list();
    }
}
