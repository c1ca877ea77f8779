package io.bihuan.conversation;

import io.bihuan.certification.Certificates;
import io.bihuan.shift.Presence;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who waits, who could serve them, and how long it will honestly take. */
@Service
@Transactional(readOnly = true)
public class Queue {

    private static final String SCOPE = "ONLINE";

    private final JdbcClient jdbc;
    private final Presence presence;
    private final Certificates certificates;
    private final ServiceRules rules;
    private final Clock clock;

    Queue(JdbcClient jdbc, Presence presence, Certificates certificates, ServiceRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.certificates = certificates;
        this.rules = rules;
        this.clock = clock;
    }

    record Waiting(UUID id, boolean told) {}

    /** Those who are there and hold a certificate that counts now. */
    public List<UUID> servers() {
        var certified = certificates.servingNow(SCOPE, clock.instant());
        return presence.available().stream().filter(certified::contains).toList();
    }

    /** Whether this person may serve customers who come online. */
    public boolean mayServe(UUID staffId) {
        return certificates.mayServe(staffId, SCOPE, clock.instant());
    }

    /** Where this conversation stands. */
    public Place place(ConversationId id) {
        var position =
                jdbc.sql("""
                        select count(c.id)
                          from conversation.conversation me
                          join conversation.conversation c
                            on c.state = 'WAITING'
                           and (c.priority > me.priority
                                or (c.priority = me.priority
                                    and (c.waiting_since, c.id) <= (me.waiting_since, me.id)))
                         where me.id = :id
                           and me.state = 'WAITING'
                        """).param("id", id.value()).query(Integer.class).single();
        var agents = servers().size();
        return new Place(position, agents, wait(position, agents, clock.instant()));
    }

    /** Everybody who waits, the next one first, with where they stand. */
    List<Place> places(List<Waiting> waiting) {
        var agents = servers().size();
        var pace = pace(clock.instant());
        var places = new ArrayList<Place>();
        for (var i = 0; i < waiting.size(); i++) {
            places.add(new Place(i + 1, agents, wait(i + 1, agents, pace)));
        }
        return places;
    }

    List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                        select id, place_told_at is not null as told
                          from conversation.conversation
                         where state = 'WAITING'
                         order by priority desc, waiting_since, id
                         limit :limit
                        """).param("limit", limit).query(Waiting.class).list();
    }

    boolean anybody() {
        return jdbc.sql("select exists (select from conversation.conversation where state = 'WAITING')")
                .query(Boolean.class)
                .single();
    }

    private @Nullable Duration wait(int position, int agents, Instant now) {
        return wait(position, agents, pace(now));
    }

    /** Each agent finishes one conversation per seat in the usual time; so many must be finished before one's turn. */
    private @Nullable Duration wait(int position, int agents, Optional<Duration> usual) {
        if (agents == 0 || usual.isEmpty()) {
            return null;
        }
        var seats = (long) agents * rules.now().concurrentChats();
        return usual.get().multipliedBy(position).dividedBy(seats);
    }

    private Optional<Duration> pace(Instant now) {
        return jdbc.sql("""
                        select extract(epoch from avg(wrap_up_at - assigned_at))::bigint as seconds
                          from (select wrap_up_at, assigned_at
                                  from conversation.conversation
                                 where not imported
                                   and opened_at > :since
                                   and opened_at <= :now
                                   and wrap_up_at is not null
                                   and assigned_at is not null
                                 order by opened_at desc
                                 limit 50) ended
                        """)
                .param("since", Timestamp.from(now.minus(Duration.ofHours(4))))
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getObject("seconds", Long.class))
                .optional()
                .map(Duration::ofSeconds);
    }
}
