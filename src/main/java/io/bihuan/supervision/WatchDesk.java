package io.bihuan.supervision;

import io.bihuan.audit.Audit;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.database.Ids;
import io.bihuan.live.Live;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watching a talk in silence. Every look is written down; whether the agent sees it is a rule. */
@Service
@Transactional
public class WatchDesk {

    private final JdbcClient jdbc;
    private final ConversationLists lists;
    private final Standards standards;
    private final Live live;
    private final Audit audit;
    private final Clock clock;

    WatchDesk(JdbcClient jdbc, ConversationLists lists, Standards standards, Live live, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.standards = standards;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody's look at a talk. */
    public record Watch(UUID staffId, Instant beganAt, Instant seenAt) {}

    /** Somebody looks, or goes on looking. */
    public void look(ConversationId id, UUID by) {
        var now = clock.instant();
        var goesOn = jdbc.sql("""
                        update supervision.watch
                           set seen_at = :now
                         where conversation_id = :id
                           and staff_id = :by
                           and seen_at > :alive
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .param("by", by)
                .param("alive", Timestamp.from(now.minus(rules(now).watchEndsAfter())))
                .update();
        if (goesOn == 0) {
            begin(id, by, now);
        }
    }

    /** Everybody who ever looked, the last one first. */
    @Transactional(readOnly = true)
    public List<Watch> of(ConversationId id) {
        return jdbc.sql("""
                        select staff_id, began_at, seen_at
                          from supervision.watch
                         where conversation_id = :id
                         order by seen_at desc
                         limit 100
                        """).param("id", id.value()).query(Watch.class).list();
    }

    /** Whether agents see who looks. */
    @Transactional(readOnly = true)
    public boolean areShown() {
        return rules(clock.instant()).watchShown();
    }

    /** Who looks now, as far as the agent may know. */
    @Transactional(readOnly = true)
    public List<UUID> shownToAgent(ConversationId id) {
        var now = clock.instant();
        var rules = rules(now);
        return rules.watchShown()
                ? of(id).stream()
                        .filter(watch -> watch.seenAt().isAfter(now.minus(rules.watchEndsAfter())))
                        .map(Watch::staffId)
                        .distinct()
                        .toList()
                : List.of();
    }

    private void begin(ConversationId id, UUID by, Instant now) {
        jdbc.sql("""
                        insert into supervision.watch (id, conversation_id, staff_id, began_at, seen_at)
                        values (:watch, :id, :by, :now, :now)
                        """)
                .param("watch", Ids.next())
                .param("id", id.value())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        audit.did(by, "conversation.watched", "conversation", id.value());
        var topics = new ArrayList<>(List.of("floor:" + id));
        var agent = lists.transcript(id).agentId();
        if (agent != null && rules(now).watchShown()) {
            topics.add("person:" + agent);
        }
        live.publish(topics, "beside", "{\"conversation\":\"" + id + "\"}");
    }

    private SupervisionStandard rules(Instant now) {
        return standards.inForce(SupervisionStandard.class, now).rules();
    }
}
