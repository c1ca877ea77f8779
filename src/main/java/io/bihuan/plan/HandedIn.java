package io.bihuan.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was handed in, edition by edition, so that whoever had an earlier one open learns what differs. */
@Repository
class HandedIn {

    private static final TypeReference<List<PlanItem>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HandedIn(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Plan plan, Instant at) {
        jdbc.sql("""
                        insert into plan.handed_in (plan_id, edition, lines, at)
                        values (:plan, :edition, cast(:lines as jsonb), :at)
                        on conflict (plan_id, edition) do update set at = excluded.at
                        """)
                .param("plan", plan.id())
                .param("edition", plan.edition())
                .param("lines", json.writeValueAsString(plan.items()))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The lines as they were handed in, if that edition ever was. */
    Optional<List<PlanItem>> of(UUID planId, int edition) {
        return jdbc.sql("select lines from plan.handed_in where plan_id = :plan and edition = :edition")
                .param("plan", planId)
                .param("edition", edition)
                .query(String.class)
                .optional()
                .map(lines -> json.readValue(lines, LINES));
    }
}
