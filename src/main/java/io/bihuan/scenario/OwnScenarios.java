package io.bihuan.scenario;

import io.bihuan.roleplay.MoreScenarios;
import io.bihuan.scenario.OwnScenario.Source;
import io.bihuan.scenario.OwnScenario.Status;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios of the centre's own, with every version; those that are ready stand on the shelf. */
@Repository
class OwnScenarios implements MoreScenarios {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ON_THE_SHELF = 200;

    private static final String SELECT = """
            select scenario.id, code, source, source_id, status, scenario.version, ready_version, note, made_by,
                   changed_at, written_by, reviewed_by, content
              from scenario.scenario
              join scenario.version on scenario_id = scenario.id and version.version = scenario.version
            """;

    private final JdbcClient jdbc;

    OwnScenarios(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> ready() {
        return jdbc.sql("""
                        select code, content
                          from scenario.scenario
                          join scenario.version on scenario_id = scenario.id and version.version = ready_version
                         where ready_version is not null
                         order by code
                         limit :most
                        """)
                .param("most", ON_THE_SHELF)
                .query((row, _) -> content(row.getString("content")).file(row.getString("code")))
                .list();
    }

    List<OwnScenario> latest(int limit) {
        return jdbc.sql(SELECT + " order by changed_at desc limit :limit")
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    OwnScenario require(UUID id) {
        return one(SELECT + " where scenario.id = :id", id);
    }

    OwnScenario hold(UUID id) {
        return one(SELECT + " where scenario.id = :id for update of scenario", id);
    }

    private OwnScenario one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("scenario " + id));
    }

    void add(UUID id, String code, Source source, UUID sourceId, Content content, UUID by, Instant at) {
        jdbc.sql("""
                        insert into scenario.scenario (id, code, source, source_id, status, version, made_by, changed_at)
                        values (:id, :code, :source, :sourceId, 'DRAFT', 1, :by, :at)
                        """)
                .param("id", id)
                .param("code", code)
                .param("source", source.name())
                .param("sourceId", sourceId)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        write(id, 1, content, by, at);
    }

    /** Keeps the words of a version; an earlier draft of the same one is written over. */
    void write(UUID id, int version, Content content, UUID by, Instant at) {
        jdbc.sql("""
                        insert into scenario.version (scenario_id, version, content, written_by, written_at)
                        values (:id, :version, :content::jsonb, :by, :at)
                        on conflict (scenario_id, version)
                        do update set content = excluded.content, written_by = excluded.written_by,
                                      written_at = excluded.written_at, reviewed_by = null, reviewed_at = null
                        """)
                .param("id", id)
                .param("version", version)
                .param("content", JSON.writeValueAsString(content))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void move(UUID id, Status status, int version, @Nullable Integer ready, String note, Instant at) {
        jdbc.sql("""
                        update scenario.scenario
                           set status = :status, version = :version, ready_version = :ready, note = :note, changed_at = :at
                         where id = :id
                        """)
                .param("status", status.name())
                .param("version", version)
                .param("ready", ready)
                .param("note", note)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void reviewed(UUID id, int version, UUID by, Instant at) {
        jdbc.sql("""
                        update scenario.version
                           set reviewed_by = :by, reviewed_at = :at
                         where scenario_id = :id and version = :version
                        """)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("version", version)
                .update();
    }

    private static Content content(String json) {
        return JSON.readValue(json, Content.class);
    }

    private static OwnScenario read(ResultSet row) throws SQLException {
        return new OwnScenario(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Source.valueOf(row.getString("source")),
                row.getObject("source_id", UUID.class),
                Status.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getObject("ready_version", Integer.class),
                row.getString("note"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("written_by", UUID.class),
                row.getObject("reviewed_by", UUID.class),
                content(row.getString("content")));
    }
}
