package io.bihuan.churn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was learned, attempt by attempt; one at most is in force. */
@Component
class Models {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Models(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A model in force. */
    record InForce(UUID id, LinearModel model, Calibration calibration) {

        double risk(double[] features) {
            return calibration.apply(model.score(features));
        }
    }

    Optional<InForce> inForce() {
        return jdbc.sql("select id, model, calibration from churn.model where verdict = 'IN_FORCE'")
                .query((row, _) -> new InForce(
                        row.getObject("id", UUID.class),
                        json.readValue(row.getString("model"), LinearModel.class),
                        json.readValue(row.getString("calibration"), Calibration.class)))
                .optional();
    }

    /** Keeps an attempt; one that is good enough takes the place of the model in force. */
    void add(Attempt attempt, @Nullable Learned learned, UUID by) {
        if (attempt.verdict() == Attempt.Verdict.IN_FORCE) {
            jdbc.sql("update churn.model set verdict = 'FORMER' where verdict = 'IN_FORCE'")
                    .update();
        }
        jdbc.sql("""
                        insert into churn.model (id, learned_at, learned_by, examples, leavers, verdict, model, calibration,
                               quality)
                        values (:id, :at, :by, :examples, :leavers, :verdict, :model::jsonb, :calibration::jsonb,
                                :quality::jsonb)
                        """)
                .param("id", attempt.id())
                .param("at", Timestamp.from(attempt.learnedAt()))
                .param("by", by)
                .param("examples", attempt.examples())
                .param("leavers", attempt.leavers())
                .param("verdict", attempt.verdict().name())
                .param("model", learned == null ? null : json.writeValueAsString(learned.model()))
                .param("calibration", learned == null ? null : json.writeValueAsString(learned.calibration()))
                .param("quality", learned == null ? null : json.writeValueAsString(learned.quality()))
                .update();
    }

    /** The last attempts, the latest first. */
    List<Attempt> latest(int limit) {
        return jdbc.sql("""
                        select id, learned_at, examples, leavers, verdict, quality
                          from churn.model
                         order by learned_at desc
                         limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> attempt(row))
                .list();
    }

    /** The attempt that is in force. */
    Optional<Attempt> standing() {
        return jdbc.sql("""
                        select id, learned_at, examples, leavers, verdict, quality
                          from churn.model
                         where verdict = 'IN_FORCE'
                        """).query((row, _) -> attempt(row)).optional();
    }

    Optional<Instant> lastAt() {
        return latest(1).stream().map(Attempt::learnedAt).findFirst();
    }

    private Attempt attempt(ResultSet row) throws SQLException {
        var quality = row.getString("quality");
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getTimestamp("learned_at").toInstant(),
                row.getInt("examples"),
                row.getInt("leavers"),
                Attempt.Verdict.valueOf(row.getString("verdict")),
                quality == null ? null : json.readValue(quality, Quality.class));
    }
}
