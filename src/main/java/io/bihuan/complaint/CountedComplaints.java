package io.bihuan.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complaints behind each number of the {@link Analysis}. */
@Service
@Transactional(readOnly = true)
public class CountedComplaints {

    private final JdbcClient jdbc;
    private final Clock clock;

    CountedComplaints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those behind a number of the analysis, the latest first.
     *
     * @param what which of them: opened, closed, late, repeated, reopened, unresolved
     * @param agents whose team they arose in, where they are told apart by team
     */
    public List<ComplaintLists.Row> counted(
            Analysis.By by,
            String key,
            List<UUID> agents,
            String what,
            Instant from,
            Instant to,
            @Nullable UUID branch,
            int limit) {
        var which = switch (what) {
            case "closed" -> "closed_at is not null";
            case "late" -> "(late_stages > 0 or (closed_at is null and stage_due_at < :now and paused_since is null))";
            case "repeated" -> "repeated";
            case "reopened" -> "reopenings > 0";
            case "unresolved" -> "satisfied = false";
            default -> "true";
        };
        var whose = switch (by) {
            case TEAM -> key.isEmpty() ? "true" : "agent_id = any(:agents)";
            case TYPE -> "category in (select code from complaint.category where coalesce(parent, code) = :key)";
            case CAUSE -> "cause = :key";
            case PRODUCT -> "product = :key";
            case PLACE -> "place = :key";
            case VIA -> "via = :key";
            case MONTH -> "to_char(opened_at at time zone :zone, 'YYYY-MM') = :key";
        };
        return jdbc.sql(ComplaintLists.ROW + " where opened_at >= :from and opened_at < :to and " + which
                        + (key.isEmpty() && by != Analysis.By.CAUSE ? "" : " and " + whose) + """
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by opened_at desc
                         limit :limit
                        """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("now", Timestamp.from(clock.instant()))
                .param("key", key)
                .param("zone", clock.getZone().getId())
                .param("agents", agents.toArray(UUID[]::new))
                .param("branch", branch)
                .param("limit", limit)
                .query((row, n) -> ComplaintLists.read(row))
                .list();
    }
}
