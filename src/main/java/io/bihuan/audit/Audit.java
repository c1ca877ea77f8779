package io.bihuan.audit;

import io.bihuan.audit.Entry.Verb;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down who did and who saw what, in the caller's transaction: what is rolled back was not done. The entry is
 * chained shortly afterwards, so that writing one never waits for another writer.
 */
@Service
@Transactional
public class Audit {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Somebody did something. The action is a stable code, {@code <module>.<past participle>}. */
    public void did(UUID actor, String action, String objectKind, String objectId, Map<String, String> facts) {
        record(Entry.of(actor, Verb.DID, action, objectKind, objectId, facts, clock.instant()));
    }

    /** Somebody did something that needs no further facts. */
    public void did(UUID actor, String action, String objectKind, UUID objectId) {
        did(actor, action, objectKind, objectId.toString(), Map.of());
    }

    /** Somebody looked at something that not everybody may see, or took it out of the house. */
    public void saw(UUID actor, String action, String objectKind, String objectId, Map<String, String> facts) {
        record(Entry.of(actor, Verb.SAW, action, objectKind, objectId, facts, clock.instant()));
    }

    /** Somebody looked at something; nothing more to say. */
    public void saw(UUID actor, String action, String objectKind, UUID objectId) {
        saw(actor, action, objectKind, objectId.toString(), Map.of());
    }

    /** Writes the entry. */
    public void record(Entry entry) {
        jdbc.sql("""
                        with written as (
                            insert into audit.entry (id, at, actor_id, verb, action, object_kind, object_id, facts)
                            values (:id, :at, :actor, :verb, :action, :kind, :object, :facts::jsonb)
                            returning id, at
                        )
                        insert into audit.unsealed (entry_id, at)
                        select id, at
                          from written
                        """)
                .param("id", entry.id())
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.actorId())
                .param("verb", entry.verb().name())
                .param("action", entry.action())
                .param("kind", entry.objectKind())
                .param("object", entry.objectId())
                .param("facts", json.writeValueAsString(entry.facts()))
                .update();
    }
}
