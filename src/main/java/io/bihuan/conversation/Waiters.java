package io.bihuan.conversation;

import io.bihuan.certification.Certificates;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.shift.Presence;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits and who is there, as they stand at a moment: what routing is calculated from. */
@Component
class Waiters {

    private final JdbcClient jdbc;
    private final Presence presence;
    private final Certificates certificates;
    private final People people;
    private final Customers customers;
    private final Seats seats;
    private final SkillGroups groups;
    private final ServiceRules rules;

    Waiters(
            JdbcClient jdbc,
            Presence presence,
            Certificates certificates,
            People people,
            Customers customers,
            Seats seats,
            SkillGroups groups,
            ServiceRules rules) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.certificates = certificates;
        this.people = people;
        this.customers = customers;
        this.seats = seats;
        this.groups = groups;
        this.rules = rules;
    }

    private record Waits(Matching.Caller caller, @Nullable UUID customer) {}

    /** Who waits at this moment. */
    Set<UUID> here() {
        return jdbc.sql("select id from conversation.conversation where state = 'WAITING'")
                .query(UUID.class)
                .set();
    }

    /** Those who wait and lie before nobody yet, the next one first. */
    List<Matching.Caller> callers(int limit, Instant now) {
        var waiting = waiting(limit);
        var returning = waiting.stream()
                .filter(each -> each.caller().preferred() == null && each.customer() != null)
                .collect(Collectors.toMap(each -> each.caller().id(), each -> Objects.requireNonNull(each.customer())));
        var served = servedBy(returning, now);
        return waiting.stream()
                .map(Waits::caller)
                .map(each -> served.containsKey(each.id()) ? each.preferring(served.get(each.id())) : each)
                .toList();
    }

    private List<Waits> waiting(int limit) {
        return jdbc.sql("""
                        select c.id, c.channel, c.waiting_since, c.group_id, c.wanted_grades, c.previous_agent_id, c.customer_id,
                               array(select o.staff_id
                                       from conversation.offer o
                                      where o.conversation_id = c.id
                                        and o.offered_at >= c.waiting_since
                                        and o.outcome = 'MISSED'
                                      union
                                     select t.from_id
                                       from conversation.transfer t
                                      where t.conversation_id = c.id
                                        and t.at >= c.waiting_since) as missed
                          from conversation.conversation c
                         where c.state = 'WAITING'
                           and not exists (select
                                             from conversation.offer o
                                            where o.conversation_id = c.id
                                              and o.outcome is null)
                         order by c.rank_at, c.id
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new Waits(
                        new Matching.Caller(
                                row.getObject("id", UUID.class),
                                row.getString("channel"),
                                row.getTimestamp("waiting_since").toInstant(),
                                row.getObject("group_id", UUID.class),
                                Set.of((String[]) row.getArray("wanted_grades").getArray()),
                                row.getObject("previous_agent_id", UUID.class),
                                new HashSet<>(
                                        List.of((UUID[]) row.getArray("missed").getArray()))),
                        row.getObject("customer_id", UUID.class)))
                .list();
    }

    /** Who served each of these customers last, under whichever of their ids (N-19), by conversation. */
    private Map<UUID, UUID> servedBy(Map<UUID, UUID> returning, Instant now) {
        if (returning.isEmpty()) {
            return Map.of();
        }
        var ids = customers.everyIds(returning.values());
        var pairs = returning.entrySet().stream()
                .flatMap(each ->
                        ids.getOrDefault(each.getValue(), List.of()).stream().map(own -> Map.entry(each.getKey(), own)))
                .toList();
        var found = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        select distinct on (w.id) w.id, p.agent_id
                          from unnest(:waiting::uuid[], :customers::uuid[]) as w (id, customer)
                         cross join lateral (select l.agent_id, l.opened_at
                                               from conversation.conversation l
                                              where l.customer_id = w.customer
                                                and l.id <> w.id
                                                and l.opened_at > :lately
                                              order by l.opened_at desc
                                              limit 1) p
                         order by w.id, p.opened_at desc
                        """)
                .param("waiting", pairs.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("customers", pairs.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                .param("lately", Timestamp.from(now.minus(rules.routing().sameAgentWithin())))
                .query(row -> {
                    var agent = row.getObject("agent_id", UUID.class);
                    if (agent != null) {
                        found.put(row.getObject("id", UUID.class), agent);
                    }
                });
        return found;
    }

    /** Those who are there and certified for anything at all. */
    List<Matching.Server> servers(Instant now) {
        var there = presence.available();
        if (there.isEmpty()) {
            return List.of();
        }
        var scopes = scopes(now);
        var certified = there.stream().filter(scopes::containsKey).toList();
        var held = seats.of(certified, now);
        var known = groups.knownBy(certified, groups.all());
        var persons = people.byIds(certified);
        return certified.stream()
                .map(agent -> {
                    var seat = Objects.requireNonNull(held.get(agent));
                    return new Matching.Server(
                            agent,
                            scopes.getOrDefault(agent, Set.of()),
                            seat.load(),
                            seat.idleSince(),
                            known.getOrDefault(agent, Set.of()),
                            grade(persons.get(agent)));
                })
                .toList();
    }

    private Map<UUID, Set<String>> scopes(Instant now) {
        var scopes = new HashMap<UUID, Set<String>>();
        rules.routing().channels().stream()
                .map(RoutingStandard.Channel::scope)
                .distinct()
                .forEach(scope -> certificates
                        .servingNow(scope, now)
                        .forEach(person -> scopes.computeIfAbsent(person, _ -> new HashSet<>())
                                .add(scope)));
        return scopes;
    }

    private static String grade(@Nullable Person person) {
        return person == null ? "" : person.grade();
    }
}
