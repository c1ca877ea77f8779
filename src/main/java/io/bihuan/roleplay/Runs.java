package io.bihuan.roleplay;

import io.bihuan.roleplay.play.Dimension;
import io.bihuan.roleplay.play.Point;
import io.bihuan.roleplay.play.ScenarioFile;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The runs that are kept. */
@Repository
class Runs {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            select run.id, script.id as scenario, script.yaml, run.staff_id, run.branch_id, run.seed,
                   run.standard_version, run.began_at, run.practical_id, run.ended_at, run.ended_by, run.ending, run.good, run.total,
                   run.dimensions, run.points
              from roleplay.run
              join roleplay.script on script.hash = run.script
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Run run, Shelf.Script script) {
        jdbc.sql("""
                        insert into roleplay.script (hash, id, yaml, kept_at)
                        values (:hash, :id, :yaml, :at)
                        on conflict do nothing
                        """)
                .param("hash", script.hash())
                .param("id", script.scenario().id())
                .param("yaml", script.yaml())
                .param("at", Timestamp.from(run.beganAt()))
                .update();
        jdbc.sql("""
                        insert into roleplay.run
                               (id, scenario_id, script, staff_id, branch_id, seed, standard_version, began_at,
                                heard_at, mood, practical_id)
                        values (:id, :scenario, :script, :staff, :branch, :seed, :version, :at, :at, :mood, :practical)
                        """)
                .param("id", run.id())
                .param("scenario", run.scenario().id())
                .param("script", script.hash())
                .param("staff", run.staffId())
                .param("branch", run.branchId())
                .param("seed", run.seed())
                .param("version", run.standardVersion())
                .param("at", Timestamp.from(run.beganAt()))
                .param("mood", run.scenario().mood())
                .param("practical", run.practicalId())
                .update();
    }

    Optional<UUID> openOf(UUID staffId) {
        return jdbc.sql("select id from roleplay.run where staff_id = :staff and ended_at is null")
                .param("staff", staffId)
                .query(UUID.class)
                .optional();
    }

    /** The run of a practical. */
    Optional<Run> ofPractical(UUID practicalId) {
        return jdbc.sql(COLUMNS + " where run.practical_id = :id")
                .param("id", practicalId)
                .query((row, _) -> read(row))
                .optional();
    }

    Run require(UUID id) {
        return one(COLUMNS + " where run.id = :id", id);
    }

    /** The run, held until the transaction ends: what is said at the same moment is said one after the other. */
    Run hold(UUID id) {
        return one(COLUMNS + " where run.id = :id for update of run", id);
    }

    private Run one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("run " + id));
    }

    void end(UUID id, Run.Outcome outcome) {
        jdbc.sql("""
                        update roleplay.run
                           set ended_at = :at, ended_by = :by, ending = :ending, good = :good, total = :total,
                               dimensions = :dimensions::jsonb, points = :points::jsonb
                         where id = :id
                        """)
                .param("at", Timestamp.from(outcome.endedAt()))
                .param("by", outcome.by().name())
                .param("ending", outcome.ending())
                .param("good", outcome.good())
                .param("total", outcome.total())
                .param("dimensions", JSON.writeValueAsString(outcome.byDimension()))
                .param("points", JSON.writeValueAsString(outcome.points()))
                .param("id", id)
                .update();
    }

    List<UUID> idleSince(Instant before, int most) {
        return jdbc.sql("""
                        select id from roleplay.run
                         where ended_at is null and heard_at < :before
                         order by heard_at
                         limit :most
                        """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private static Run read(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                ScenarioFile.scenario(row.getString("scenario"), row.getString("yaml")),
                row.getObject("staff_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getLong("seed"),
                row.getObject("standard_version", UUID.class),
                row.getTimestamp("began_at").toInstant(),
                row.getObject("practical_id", UUID.class),
                outcome(row));
    }

    private static Run.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        if (endedAt == null) {
            return null;
        }
        return new Run.Outcome(
                endedAt.toInstant(),
                Run.EndedBy.valueOf(row.getString("ended_by")),
                Objects.requireNonNullElse(row.getString("ending"), ""),
                row.getBoolean("good"),
                row.getObject("total", Integer.class),
                dimensions(row.getString("dimensions")),
                points(row.getString("points")));
    }

    private static Map<Dimension, BigDecimal> dimensions(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, new TypeReference<Map<Dimension, BigDecimal>>() {});
    }

    private static List<Point> points(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, Point[].class));
    }
}
