package io.bihuan.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit as it is looked through. */
@Service
@Transactional(readOnly = true)
public class AuditLists {

    private final JdbcClient jdbc;
    private final EntryRows rows;

    AuditLists(JdbcClient jdbc, EntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * What is looked for; an empty part asks for nothing.
     *
     * @param actors those who acted, or null for anybody
     * @param action the action, or its beginning such as {@code account.}
     * @param objectKind what kind of thing
     * @param objectId which one
     * @param from the first instant
     * @param until the instant after the last
     */
    public record Question(
            @Nullable List<UUID> actors,
            String action,
            String objectKind,
            String objectId,
            Instant from,
            Instant until) {}

    /** Entries that fit, the latest first. */
    public List<Entry> find(Question asked, int limit, int offset) {
        return jdbc.sql("select " + EntryRows.COLUMNS + """
                          from audit.entry e
                         where e.at >= :from
                           and e.at < :until
                           and (:anybody or e.actor_id = any(:actors))
                           and (:action = '' or starts_with(e.action, :action))
                           and (:kind = '' or e.object_kind = :kind)
                           and (:object = '' or e.object_id = :object)
                         order by e.at desc, e.id desc
                         limit :limit offset :offset
                        """)
                .param("from", Timestamp.from(asked.from()))
                .param("until", Timestamp.from(asked.until()))
                .param("anybody", asked.actors() == null)
                .param(
                        "actors",
                        asked.actors() == null ? new UUID[0] : asked.actors().toArray(UUID[]::new))
                .param("action", asked.action())
                .param("kind", asked.objectKind())
                .param("object", asked.objectId())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> rows.read(row))
                .list();
    }

    /** The kinds of things that entries speak of. */
    public List<String> objectKinds() {
        return jdbc.sql("""
                        with recursive kind as (
                            (select object_kind from audit.entry order by object_kind limit 1)
                            union all
                            select (select object_kind
                                      from audit.entry
                                     where object_kind > kind.object_kind
                                     order by object_kind
                                     limit 1)
                              from kind
                             where kind.object_kind is not null
                        )
                        select object_kind
                          from kind
                         where object_kind is not null
                        """).query(String.class).list();
    }
}
