package io.bihuan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries as they lie in the database. */
@Component
class EntryRows {

    static final String COLUMNS = "e.id, e.at, e.actor_id, e.verb, e.action, e.object_kind, e.object_id, e.facts";
    private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntryRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Entry> waiting(int limit) {
        return jdbc.sql("select " + COLUMNS + """
                          from audit.unsealed u
                          join audit.entry e on e.id = u.entry_id and e.at = u.at
                         order by u.at, u.entry_id
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                Entry.Verb.valueOf(row.getString("verb")),
                row.getString("action"),
                row.getString("object_kind"),
                row.getString("object_id"),
                json.readValue(row.getString("facts"), FACTS));
    }
}
