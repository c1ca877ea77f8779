package io.bihuan.standard;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows behind the versions. */
@Repository
class VersionRows {

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("select revision from standard.revision")
                .query(Long.class)
                .single();
    }

    /** Lets one change be made after the other. */
    void lock() {
        jdbc.sql("select revision from standard.revision for update")
                .query(Long.class)
                .single();
    }

    List<Version> all() {
        return jdbc.sql("""
                        select id, area, pack, in_force_at, ground, changed_by, changed_by_name, changed_at, withdrawn_at
                          from standard.version
                         order by in_force_at desc, changed_at desc, id desc
                        """).query((row, n) -> version(row)).list();
    }

    Map<String, String> figures(UUID version) {
        var figures = new LinkedHashMap<String, String>();
        jdbc.sql("select key, value from standard.figure where version_id = :id order by key")
                .param("id", version)
                .query((row, n) -> figures.put(row.getString(1), row.getString(2)))
                .list();
        return figures;
    }

    void add(Version version, Map<String, String> figures) {
        var made = jdbc.sql("""
                        insert into standard.version (id, area, pack, in_force_at, ground, changed_by, changed_by_name, changed_at)
                        values (:id, :area, :pack, :inForce, :ground, :by, :byName, :at)
                        on conflict (id) do nothing
                        """)
                .param("id", version.id())
                .param("area", version.area().name())
                .param("pack", String.valueOf(version.pack()))
                .param("inForce", Timestamp.from(version.inForceAt()))
                .param("ground", version.ground())
                .param("by", version.changedBy())
                .param("byName", version.changedByName())
                .param("at", Timestamp.from(version.changedAt()))
                .update();
        if (made == 1) {
            addFigures(version.id(), figures);
            jdbc.sql("update standard.revision set revision = revision + 1").update();
        }
    }

    private void addFigures(UUID version, Map<String, String> figures) {
        jdbc.sql("""
                        insert into standard.figure (version_id, key, value)
                        select :version, each.key, each.value
                          from unnest(:keys::text[], :values::text[]) as each (key, value)
                        """)
                .param("version", version)
                .param("keys", figures.keySet().toArray(String[]::new))
                .param("values", figures.values().toArray(String[]::new))
                .update();
    }

    boolean withdraw(UUID version, UUID by, Instant now) {
        var withdrawn = jdbc.sql("""
                        update standard.version
                           set withdrawn_by = :by, withdrawn_at = :now
                         where id = :id
                           and withdrawn_at is null
                           and in_force_at > :now
                        """)
                .param("id", version)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        if (withdrawn == 1) {
            jdbc.sql("update standard.revision set revision = revision + 1").update();
        }
        return withdrawn == 1;
    }

    /** The id of the version that comes with the product: the same on every node and after every restart. */
    static UUID shippedId(Area area) {
        return UUID.nameUUIDFromBytes(("bihuan/standard/" + area).getBytes(StandardCharsets.UTF_8));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("id", UUID.class),
                Area.valueOf(row.getString("area")),
                row.getString("pack").charAt(0),
                row.getTimestamp("in_force_at").toInstant(),
                row.getString("ground"),
                row.getObject("changed_by", UUID.class),
                row.getString("changed_by_name"),
                row.getTimestamp("changed_at").toInstant(),
                instant(row.getTimestamp("withdrawn_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
