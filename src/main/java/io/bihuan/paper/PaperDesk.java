package io.bihuan.paper;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a paper. */
@Service
@Transactional
public class PaperDesk {

    private final JdbcClient jdbc;
    private final Pools pools;
    private final Audit audit;
    private final Clock clock;

    PaperDesk(JdbcClient jdbc, Pools pools, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.pools = pools;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a paper, or says which of its parts the bank cannot fill. */
    public PaperMaking make(String name, PaperPlan plan, UUID by) {
        var missing = Drawing.missing(pools.of(plan));
        if (!missing.isEmpty()) {
            return new PaperMaking.Short(missing);
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into paper.paper (id, name, plan, questions, total, created_at, created_by)
                        values (:id, :name, cast(:plan as jsonb), :questions, :total, :now, :by)
                        """)
                .param("id", id)
                .param("name", name)
                .param("plan", PlanJson.write(plan))
                .param("questions", plan.questions())
                .param("total", plan.total())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        audit.did(by, "paper.make", "paper", id.toString(), Map.of("name", name));
        return new PaperMaking.Made(id);
    }

    /** Takes a paper away from new exams; exams that have it keep it. Done twice, nothing more happens. */
    public void retire(UUID paperId, UUID by) {
        var retired = jdbc.sql("update paper.paper set retired_at = :now where id = :id and retired_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", paperId)
                .update();
        if (retired == 1) {
            audit.did(by, "paper.retire", "paper", paperId);
        }
    }
}
