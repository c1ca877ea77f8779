package io.bihuan.conversation;

import io.bihuan.certification.Certificates;
import io.bihuan.shift.Presence;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits, who could serve them, and how long it will honestly take. Each certificate has a queue of its own. */
@Service
@Transactional(readOnly = true)
public class Queue {

    private static final String CHAT = "ONLINE";

    private final JdbcClient jdbc;
    private final Presence presence;
    private final Certificates certificates;
    private final ServiceRules rules;
    private final Seats seats;
    private final ToldWaits told;
    private final Clock clock;

    Queue(
            JdbcClient jdbc,
            Presence presence,
            Certificates certificates,
            ServiceRules rules,
            Seats seats,
            ToldWaits told,
            Clock clock) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.certificates = certificates;
        this.rules = rules;
        this.seats = seats;
        this.told = told;
        this.clock = clock;
    }

    record Waiting(UUID id, String channel, @Nullable UUID groupId, boolean told) {}

    /** Those who are there and may serve customers who come online. */
    public List<UUID> servers() {
        return servers(CHAT);
    }

    /** Those who are there and may serve customers who come this way. */
    public List<UUID> servers(String channel) {
        var certified = certificates.servingNow(rules.routing().channel(channel).scope(), clock.instant());
        return presence.available().stream().filter(certified::contains).toList();
    }

    /** Whether this person may serve customers who come online. */
    public boolean mayServe(UUID staffId) {
        return mayServe(staffId, CHAT);
    }

    /** Whether this person may serve customers who come this way. */
    public boolean mayServe(UUID staffId, String channel) {
        return certificates.mayServe(staffId, rules.routing().channel(channel).scope(), clock.instant());
    }

    /** Where this conversation stands. */
    public Place place(ConversationId id) {
        var channel = jdbc.sql("select channel from conversation.conversation where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse(CHAT);
        var scope = rules.routing().channel(channel).scope();
        var position = jdbc.sql("""
                        select count(c.id)
                          from conversation.conversation me
                          join conversation.conversation c
                            on c.state = 'WAITING'
                           and (c.rank_at, c.id) <= (me.rank_at, me.id)
                           and c.channel = any(:channels)
                         where me.id = :id
                           and me.state = 'WAITING'
                        """)
                .param("id", id.value())
                .param("channels", channelsOf(scope, channel))
                .query(Integer.class)
                .single();
        return place(position, channel);
    }

    /** Where the next one who comes this way would stand. */
    public Place placeOfNext(String channel) {
        var waiting = jdbc.sql("""
                        select count(*)
                          from conversation.conversation
                         where state = 'WAITING'
                           and channel = any(:channels)
                        """)
                .param("channels", channelsOf(rules.routing().channel(channel).scope(), channel))
                .query(Integer.class)
                .single();
        return place(waiting + 1, channel);
    }

    private Place place(int position, String channel) {
        var agents = servers(channel).size();
        return new Place(
                position,
                agents,
                position == 0
                        ? null
                        : model(channel, agents)
                                .map(model -> model.at(position))
                                .orElse(null));
    }

    /** Everybody who waits, the next one first, with where they stand among those who need the same certificate. */
    List<Place> places(List<Waiting> waiting) {
        var routing = rules.routing();
        var agents = new HashMap<String, Integer>();
        var models = new HashMap<String, Optional<WaitModel>>();
        var last = new HashMap<String, Integer>();
        var places = new ArrayList<Place>();
        for (var each : waiting) {
            var scope = routing.channel(each.channel()).scope();
            var there =
                    agents.computeIfAbsent(scope, _ -> servers(each.channel()).size());
            var model = models.computeIfAbsent(scope, _ -> model(each.channel(), there));
            int position = last.merge(scope, 1, Integer::sum);
            places.add(
                    new Place(position, there, model.map(of -> of.at(position)).orElse(null)));
        }
        return places;
    }

    List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                        select id, channel, group_id, place_told_at is not null as told
                          from conversation.conversation
                         where state = 'WAITING'
                         order by rank_at, id
                         limit :limit
                        """).param("limit", limit).query(Waiting.class).list();
    }

    boolean anybody() {
        return jdbc.sql("select exists (select from conversation.conversation where state = 'WAITING')")
                .query(Boolean.class)
                .single();
    }

    /** How right what was told about waiting has been since then, by certificate; in all under "". */
    public Map<String, WaitHonesty> honesty(Instant since) {
        var routing = rules.routing();
        var all = told.since(since);
        var found = new HashMap<String, WaitHonesty>();
        found.put("", WaitHonesty.of(all, routing.waitTolerance()));
        routing.channels().stream()
                .map(RoutingStandard.Channel::scope)
                .distinct()
                .forEach(scope -> found.put(
                        scope,
                        WaitHonesty.of(
                                all.stream()
                                        .filter(each -> routing.channel(each.channel())
                                                .scope()
                                                .equals(scope))
                                        .toList(),
                                routing.waitTolerance())));
        return found;
    }

    private Optional<WaitModel> model(String channel, int agents) {
        if (agents == 0) {
            return Optional.empty();
        }
        var routing = rules.routing();
        var capacity = seats.capacity();
        var each = Math.max(1, capacity / routing.channel(channel).weight(capacity));
        return pace(routing, channel).map(usual -> new WaitModel(usual, agents * each));
    }

    private Optional<Duration> pace(RoutingStandard routing, String channel) {
        var now = clock.instant();
        return jdbc.sql("""
                        select extract(epoch from avg(wrap_up_at - assigned_at))::bigint as seconds
                          from (select wrap_up_at, assigned_at
                                  from conversation.conversation
                                 where not imported
                                   and channel = any(:channels)
                                   and opened_at > :since
                                   and opened_at <= :now
                                   and wrap_up_at is not null
                                   and assigned_at is not null
                                 order by opened_at desc
                                 limit :most) ended
                        """)
                .param("channels", channelsOf(routing.channel(channel).scope(), channel))
                .param("since", Timestamp.from(now.minus(routing.paceWithin())))
                .param("now", Timestamp.from(now))
                .param("most", routing.paceOf())
                .query((row, number) -> row.getObject("seconds", Long.class))
                .optional()
                .map(Duration::ofSeconds);
    }

    private String[] channelsOf(String scope, String channel) {
        var channels = rules.routing().channelsOf(scope);
        return channels.isEmpty() ? new String[] {channel} : channels.toArray(String[]::new);
    }
}
