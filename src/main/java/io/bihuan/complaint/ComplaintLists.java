package io.bihuan.complaint;

import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that are asked about complaints. */
@Service
@Transactional(readOnly = true)
public class ComplaintLists {

    static final String ROW = """
            select complaint.id, number, customer_id, category, severity, claim, safety, description, stage,
                   stage_started_at, stage_due_at, owner_id, opened_at, closed_at, paused_since,
                   escalation.raised_at is not null as escalated,
                   escalation.raised_at is not null and escalation.acknowledged_at is null as unacknowledged,
                   escalation.acknowledge_by
              from complaint.complaint
              left join lateral (select raised_at, acknowledged_at, acknowledge_by
                                   from complaint.escalation
                                  where complaint_id = complaint.id
                                  order by raised_at desc
                                  limit 1) escalation on true
            """;

    private final JdbcClient jdbc;
    private final ComplaintFiles files;
    private final Clock clock;

    ComplaintLists(JdbcClient jdbc, ComplaintFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** A complaint as it stands in a list. */
    public record Row(
            UUID id,
            String number,
            UUID customerId,
            String category,
            Severity severity,
            @Nullable BigDecimal claim,
            boolean safety,
            String description,
            Stage stage,
            Instant stageStartedAt,
            Instant stageDueAt,
            @Nullable UUID ownerId,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant pausedSince,
            boolean escalated,
            boolean unacknowledged,
            @Nullable Instant acknowledgeBy) {

        /** Whether the running stage is past its limit. */
        public boolean overdue(Instant now) {
            return closedAt == null && pausedSince == null && now.isAfter(stageDueAt);
        }

        /** Whether most of the running stage's limit is used, but not all of it. */
        public boolean atRisk(Instant now) {
            var whole = stageDueAt.toEpochMilli() - stageStartedAt.toEpochMilli();
            var gone = now.toEpochMilli() - stageStartedAt.toEpochMilli();
            return closedAt == null && pausedSince == null && !overdue(now) && gone * 5 >= whole * 4;
        }

        /** What it is about, in a line. */
        public String title() {
            var line = description.lines().findFirst().orElse("").strip();
            return line.codePointCount(0, line.length()) <= 48
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, 48)) + "…";
        }
    }

    /** The open complaints that a branch sees, the most pressing first; null sees those of every branch. */
    public List<Row> open(@Nullable UUID branch, int limit) {
        return jdbc.sql(ROW + """
                         where closed_at is null
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by stage_due_at, number
                         limit :limit
                        """)
                .param("branch", branch)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** The archived complaints that a branch sees, the latest first. */
    public List<Row> closed(@Nullable UUID branch, int limit) {
        return jdbc.sql(ROW + """
                         where closed_at is not null
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by closed_at desc
                         limit :limit
                        """)
                .param("branch", branch)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** The open complaints that a person holds, or whose escalation waits for their word; the most pressing first. */
    public List<Row> owedBy(UUID staffId, int limit) {
        return jdbc.sql(ROW + """
                         where closed_at is null
                           and complaint.id in (select owned.id
                                                  from complaint.complaint owned
                                                 where owned.owner_id = :staff
                                                   and owned.closed_at is null
                                                 union all
                                                select waiting.complaint_id
                                                  from complaint.escalation waiting
                                                  join complaint.escalation_told told
                                                    on told.escalation_id = waiting.id
                                                 where told.staff_id = :staff
                                                   and waiting.acknowledged_at is null)
                         order by stage_due_at, number
                         limit :limit
                        """)
                .param("staff", staffId)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** How many open complaints are past their limit, or wait for an acknowledgement. */
    public int pressing(@Nullable UUID branch) {
        return jdbc.sql("""
                        select count(*)
                          from complaint.complaint
                         where closed_at is null
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                           and ((stage_due_at < :now and paused_since is null)
                                or id in (select complaint_id from complaint.escalation where acknowledged_at is null))
                        """)
                .param("branch", branch)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** The latest complaints of a customer, open ones first. */
    public List<Row> ofCustomer(List<UUID> customerIds, int limit) {
        return jdbc.sql(ROW + """
                         where customer_id = any(:customers)
                         order by closed_at is not null, opened_at desc
                         limit :limit
                        """)
                .param("customers", customerIds.toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Archived complaints of the same type that a branch sees, null those of every branch: how they were solved. */
    public List<Row> similar(String category, UUID not, @Nullable UUID branch, int limit) {
        return jdbc.sql(ROW + """
                         where category = :category
                           and closed_at is not null
                           and complaint.id <> :not
                           and (cast(:branch as uuid) is null or branch_id is null or branch_id = :branch)
                         order by closed_at desc
                         limit :limit
                        """)
                .param("category", category)
                .param("not", not)
                .param("branch", branch)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Archived complaints whose customer nobody has asked yet whether all is well, the oldest first. */
    public List<Row> toVisit(UUID openedBy, int limit) {
        return jdbc.sql(ROW + """
                         where closed_at is not null
                           and opened_by = :by
                           and not exists (select from complaint.visit
                                            where complaint_id = complaint.id and at >= complaint.closed_at)
                         order by closed_at
                         limit :limit
                        """)
                .param("by", openedBy)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** These complaints, in the order they were opened. */
    public List<Row> byIds(List<UUID> ids) {
        return jdbc.sql(ROW + " where complaint.id = any(:ids) order by opened_at, number")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** The complaint of that number; {@link NotFound} for a branch that does not see it. */
    public ComplaintFile file(String number, @Nullable UUID branch) {
        return files.of(number, branch);
    }

    static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("customer_id", UUID.class),
                row.getString("category"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("claim", BigDecimal.class),
                row.getBoolean("safety"),
                row.getString("description"),
                Stage.valueOf(row.getString("stage")),
                Objects.requireNonNull(instant(row.getTimestamp("stage_started_at"))),
                Objects.requireNonNull(instant(row.getTimestamp("stage_due_at"))),
                row.getObject("owner_id", UUID.class),
                Objects.requireNonNull(instant(row.getTimestamp("opened_at"))),
                instant(row.getTimestamp("closed_at")),
                instant(row.getTimestamp("paused_since")),
                row.getBoolean("escalated"),
                row.getBoolean("unacknowledged"),
                instant(row.getTimestamp("acknowledge_by")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
