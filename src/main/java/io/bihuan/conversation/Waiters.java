package io.bihuan.conversation;

import io.bihuan.certification.Certificates;
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
    private final Seats seats;
    private final SkillGroups groups;
    private final ServiceRules rules;

    Waiters(
            JdbcClient jdbc,
            Presence presence,
            Certificates certificates,
            People people,
            Seats seats,
            SkillGroups groups,
            ServiceRules rules) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.certificates = certificates;
        this.people = people;
        this.seats = seats;
        this.groups = groups;
        this.rules = rules;
    }

    /** Those who wait and lie before nobody yet, the next one first. */
    List<Matching.Caller> callers(int limit, Instant now) {
        return jdbc.sql("""
                        select c.id, c.channel, c.waiting_since, c.group_id, c.wanted_grades,
                               coalesce(c.previous_agent_id,
                                        (select p.agent_id
                                           from conversation.conversation p
                                          where p.customer_id = c.customer_id
                                            and p.id <> c.id
                                            and p.opened_at > :lately
                                          order by p.opened_at desc
                                          limit 1)) as preferred,
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
                .param("lately", Timestamp.from(now.minus(rules.routing().sameAgentWithin())))
                .param("limit", limit)
                .query((row, number) -> new Matching.Caller(
                        row.getObject("id", UUID.class),
                        row.getString("channel"),
                        row.getTimestamp("waiting_since").toInstant(),
                        row.getObject("group_id", UUID.class),
                        Set.of((String[]) row.getArray("wanted_grades").getArray()),
                        row.getObject("preferred", UUID.class),
                        new HashSet<>(List.of((UUID[]) row.getArray("missed").getArray()))))
                .list();
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
