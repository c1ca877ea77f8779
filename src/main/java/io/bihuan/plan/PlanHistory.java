package io.bihuan.plan;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happened to plans, for those who read a plan and for the audit. */
@Repository
class PlanHistory {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    PlanHistory(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    void note(UUID planId, UUID by, PlanStep.Action action, String words) {
        jdbc.sql("""
                        insert into plan.step (id, plan_id, at, by_id, action, note)
                        values (:id, :plan, :at, :by, :action, :note)
                        """)
                .param("id", Ids.next())
                .param("plan", planId)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("action", action.name())
                .param("note", words)
                .update();
        audit.did(
                by,
                "plan." + action.name().toLowerCase(Locale.ROOT),
                "plan",
                planId.toString(),
                words.isEmpty() ? Map.of() : Map.of("note", words));
    }

    List<PlanStep> of(UUID planId) {
        return jdbc.sql("select at, by_id, action, note from plan.step where plan_id = :plan order by at, id")
                .param("plan", planId)
                .query((row, number) -> new PlanStep(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by_id", UUID.class),
                        PlanStep.Action.valueOf(row.getString("action")),
                        row.getString("note")))
                .list();
    }
}
