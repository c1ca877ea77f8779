package io.bihuan.plan;

import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps plans; their lines are kept in {@link PlanItems}, their history in {@link PlanSteps}. */
@Repository
class Plans {

    private static final String PLAN = """
            select id, kind, first_day, version, branch_id, revises, ground, ground_note, status, drafted_by,
                   drafted_at, submitted_at, decided_by, decided_at, return_reason, superseded_at, edition
              from plan.plan
            """;

    private final JdbcClient jdbc;
    private final PlanItems items;
    private final Occurrences occurrences;

    Plans(JdbcClient jdbc, PlanItems items, Occurrences occurrences) {
        this.jdbc = jdbc;
        this.items = items;
        this.occurrences = occurrences;
    }

    Plan require(UUID id) {
        return one(jdbc.sql(PLAN + " where id = :id").param("id", id)).orElseThrow(() -> new NotFound("plan " + id));
    }

    /** The plan, held until the end of the transaction: two deciders come one after the other. */
    Plan hold(UUID id) {
        jdbc.sql("select id from plan.plan where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return require(id);
    }

    /** The latest version of the period's plan. */
    Optional<Plan> latest(PlanPeriod period, @Nullable UUID branchId) {
        return one(jdbc.sql(PLAN + """
                         where kind = :kind
                           and first_day = :first
                           and branch_id is not distinct from :branch::uuid
                         order by version desc
                         limit 1
                        """)
                .param("kind", period.kind().name())
                .param("first", period.first())
                .param("branch", branchId));
    }

    Optional<Plan> revisionOf(UUID id) {
        return one(jdbc.sql(PLAN + " where revises = :id").param("id", id));
    }

    /** The year's approved plan that a month lies in: the branch's own, else the house's. */
    Optional<Plan> annualFor(PlanPeriod month, @Nullable UUID branchId) {
        return one(jdbc.sql(PLAN + """
                         where kind = 'ANNUAL'
                           and first_day = :first
                           and status = 'APPROVED'
                           and superseded_at is null
                           and (branch_id is null or branch_id = :branch::uuid)
                         order by branch_id nulls last
                         limit 1
                        """)
                .param("first", month.first().withDayOfYear(1))
                .param("branch", branchId));
    }

    /** The latest version of each monthly plan of a year, of one branch or of the house. */
    List<Plan> months(PlanPeriod year, @Nullable UUID branchId) {
        return all(jdbc.sql(PLAN + """
                         where kind = 'MONTHLY'
                           and first_day between :first and :last
                           and superseded_at is null
                           and branch_id is not distinct from :branch::uuid
                         order by first_day, version
                        """)
                .param("first", year.first())
                .param("last", year.last())
                .param("branch", branchId));
    }

    /** Approved plans whose period is over, those named not. */
    List<Plan> over(LocalDate today, Collection<UUID> but) {
        return all(jdbc.sql(PLAN + """
                         where status = 'APPROVED'
                           and superseded_at is null
                           and first_day + case kind when 'MONTHLY' then interval '1 month' else interval '1 year' end
                               <= :today::date
                           and id <> all(:but::uuid[])
                        """).param("today", today).param("but", but.toArray(UUID[]::new)));
    }

    /** Every plan that somebody of the branch sees, the latest period first. */
    List<Plan> seenFrom(@Nullable UUID branchId) {
        return all(jdbc.sql(PLAN + """
                         where :branch::uuid is null
                            or branch_id is null
                            or branch_id = :branch::uuid
                         order by first_day desc, kind, version desc
                        """).param("branch", branchId));
    }

    void add(Plan plan) {
        jdbc.sql("""
                        insert into plan.plan (id, kind, first_day, version, branch_id, revises, ground, ground_note,
                               status, drafted_by, drafted_at)
                        values (:id, :kind, :first, :version, :branch, :revises, :ground, :groundNote, :status,
                               :by, :at)
                        """)
                .param("id", plan.id())
                .param("kind", plan.period().kind().name())
                .param("first", plan.period().first())
                .param("version", plan.version())
                .param("branch", plan.branchId())
                .param("revises", plan.revises())
                .param("ground", plan.ground() == null ? null : plan.ground().name())
                .param("groundNote", plan.groundNote())
                .param("status", plan.status().name())
                .param("by", plan.draftedBy())
                .param("at", Timestamp.from(plan.draftedAt()))
                .update();
        plan.items().forEach(item -> {
            items.put(plan.id(), item);
            item.occurrences().forEach(date -> occurrences.add(plan.id(), item.id(), date));
        });
    }

    /** Counts a change; says the new edition. */
    int changed(UUID id) {
        return jdbc.sql("update plan.plan set edition = edition + 1 where id = :id returning edition")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void withdrawn(UUID id) {
        jdbc.sql("update plan.plan set status = 'DRAFT', submitted_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void submitted(UUID id, Instant at) {
        jdbc.sql("update plan.plan set status = 'SUBMITTED', submitted_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void decided(UUID id, PlanState status, UUID by, Instant at, String reason) {
        jdbc.sql("""
                        update plan.plan
                           set status = :status, decided_by = :by, decided_at = :at, return_reason = :reason
                         where id = :id
                        """)
                .param("status", status.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void superseded(UUID id, Instant at) {
        jdbc.sql("update plan.plan set superseded_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private Optional<Plan> one(JdbcClient.StatementSpec question) {
        return all(question).stream().findFirst();
    }

    private List<Plan> all(JdbcClient.StatementSpec question) {
        var heads = question.query((row, number) -> plan(row)).list();
        var lines = items.of(heads.stream().map(Plan::id).toList());
        return heads.stream()
                .map(head -> head.withItems(lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        return new Plan(
                row.getObject("id", UUID.class),
                new PlanPeriod(PlanKind.valueOf(row.getString("kind")), row.getObject("first_day", LocalDate.class)),
                row.getInt("version"),
                row.getObject("branch_id", UUID.class),
                row.getObject("revises", UUID.class),
                ground == null ? null : Ground.valueOf(ground),
                row.getString("ground_note"),
                PlanState.valueOf(row.getString("status")),
                row.getObject("drafted_by", UUID.class),
                row.getTimestamp("drafted_at").toInstant(),
                instant(row, "submitted_at"),
                row.getObject("decided_by", UUID.class),
                instant(row, "decided_at"),
                row.getString("return_reason"),
                instant(row, "superseded_at"),
                row.getInt("edition"),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
