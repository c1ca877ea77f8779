package io.bihuan.conversation;

import io.bihuan.live.Live;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives waiting conversations to people: certified, present, with a hand free; the one who holds least, then the one who
 * has been idle longest. Every node may route at any time: rows are locked, and what another node is at is passed over.
 */
@Component
class Router {

    private static final int TOLD_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Queue queue;
    private final Conversations conversations;
    private final Messages messages;
    private final Says says;
    private final ServiceRules rules;
    private final People people;
    private final Live live;
    private final ConversationSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Router(
            JdbcClient jdbc,
            Queue queue,
            Conversations conversations,
            Messages messages,
            Says says,
            ServiceRules rules,
            People people,
            Live live,
            ConversationSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.conversations = conversations;
        this.messages = messages;
        this.says = says;
        this.rules = rules;
        this.people = people;
        this.live = live;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Next(
            UUID id, Instant waitingSince, @Nullable UUID preferred) {}

    /** Gives out what can be given, then tells those who still wait where they stand. */
    void run(boolean somethingChanged) {
        var moved = somethingChanged;
        while (Boolean.TRUE.equals(transaction.execute(status -> giveOne()))) {
            moved = true;
        }
        tellPlaces(moved);
    }

    /** Assigns one conversation; part of the caller's transaction, in which both rows are locked. */
    void assign(ConversationId id, UUID agent, Instant waitingSince, Instant now) {
        var branch = people.find(agent).map(Person::branchId).orElse(null);
        conversations.assign(id, agent, branch, now);
        jdbc.sql("""
                        insert into conversation.seat (staff_id, idle_since)
                        values (:agent, :now)
                        on conflict (staff_id) do update set idle_since = excluded.idle_since
                        """).param("agent", agent).param("now", Timestamp.from(now)).update();
        var waited = Duration.between(waitingSince, now);
        messages.accept(NewMessage.ofSystem(id, says.connected(agent, waited)), now);
        messages.accept(NewMessage.ofScript(id, agent, says.greeting(agent)), now);
        live.publish(
                List.of("conversation:" + id, "person:" + agent, "queue:all"),
                "assigned",
                "{\"conversation\":\"" + id + "\"}");
    }

    private boolean giveOne() {
        var servers = queue.servers();
        if (servers.isEmpty()) {
            return false;
        }
        var now = clock.instant();
        var next = nextWaiting(now);
        if (next.isEmpty()) {
            return false;
        }
        var agent = freeAgent(servers, next.get().preferred(), now);
        if (agent.isEmpty()) {
            return false;
        }
        assign(new ConversationId(next.get().id()), agent.get(), next.get().waitingSince(), now);
        return true;
    }

    private Optional<Next> nextWaiting(Instant now) {
        return jdbc.sql("""
                        select c.id, c.waiting_since,
                               coalesce(c.previous_agent_id,
                                        (select p.agent_id
                                           from conversation.conversation p
                                          where p.customer_id = c.customer_id
                                            and p.id <> c.id
                                            and p.opened_at > :lately
                                          order by p.opened_at desc
                                          limit 1)) as preferred
                          from conversation.conversation c
                         where c.state = 'WAITING'
                         order by c.priority desc, c.waiting_since, c.id
                         limit 1
                           for update of c skip locked
                        """)
                .param("lately", Timestamp.from(now.minus(settings.sameAgentWithin())))
                .query(Next.class)
                .optional();
    }

    private Optional<UUID> freeAgent(List<UUID> servers, @Nullable UUID preferred, Instant now) {
        takeSeats(servers, now);
        var capacity = rules.now().concurrentChats();
        return jdbc.sql("""
                        select s.staff_id
                          from conversation.seat s
                         cross join lateral (select count(*) as held
                                               from conversation.conversation c
                                              where c.agent_id = s.staff_id
                                                and c.state = 'ACTIVE') h
                         where s.staff_id = any(:servers)
                           and h.held < :capacity
                         order by (s.staff_id = :preferred::uuid) desc nulls last, h.held, s.idle_since
                         limit 1
                           for update of s skip locked
                        """)
                .param("servers", servers.toArray(UUID[]::new))
                .param("capacity", capacity)
                .param("preferred", preferred)
                .query(UUID.class)
                .optional()
                // Counted before the seat was locked: another node may have filled it in between.
                .filter(agent -> held(agent) < capacity);
    }

    private int held(UUID agent) {
        return jdbc.sql("""
                        select count(*)
                          from conversation.conversation
                         where agent_id = :agent
                           and state = 'ACTIVE'
                        """).param("agent", agent).query(Integer.class).single();
    }

    private void takeSeats(List<UUID> servers, Instant now) {
        jdbc.sql("""
                        insert into conversation.seat (staff_id, idle_since)
                        select staff_id, :now from unnest(:servers) as staff_id
                        on conflict (staff_id) do nothing
                        """)
                .param("servers", servers.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Everybody hears their place once in the conversation itself; after that the figure moves beside it. */
    private void tellPlaces(boolean moved) {
        transaction.executeWithoutResult(status -> {
            var waiting = queue.waiting(TOLD_AT_ONCE);
            if (!moved && waiting.stream().allMatch(Queue.Waiting::told)) {
                return;
            }
            var places = queue.places(waiting);
            for (var i = 0; i < waiting.size(); i++) {
                var id = new ConversationId(waiting.get(i).id());
                if (!waiting.get(i).told() && markTold(id)) {
                    messages.accept(NewMessage.ofSystem(id, says.place(places.get(i))), clock.instant());
                }
                live.publish("conversation:" + id, "queue", json(places.get(i)));
            }
        });
    }

    private boolean markTold(ConversationId id) {
        return jdbc.sql("""
                                update conversation.conversation
                                   set place_told_at = :now
                                 where id = :id
                                   and state = 'WAITING'
                                   and place_told_at is null
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static String json(Place place) {
        var seconds = place.expected() == null
                ? "null"
                : String.valueOf(place.expected().toSeconds());
        return "{\"position\":" + place.position() + ",\"agents\":" + place.agents() + ",\"waitSeconds\":" + seconds
                + "}";
    }
}
