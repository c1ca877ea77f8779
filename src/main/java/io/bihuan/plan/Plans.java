package io.bihuan.plan;

import io.bihuan.course.Method;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps plans with their lines and their history. */
@Repository
class Plans {

    private static final String PLAN = """
            select id, kind, first_day, version, branch_id, revises, ground, ground_note, status, drafted_by,
                   drafted_at, submitted_at, decided_by, decided_at, return_reason, superseded_at
              from plan.plan
            """;
    private static final String ITEM = """
            select id, origin, course_id, topic, teams, people, instructor_id, from_day, until_day, hours, method,
                   test, reason, reason_rule, last_held_on, needs, reason_note
              from plan.item
            """;

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Plan require(UUID id) {
        return jdbc.sql(PLAN + " where id = :id")
                .param("id", id)
                .query((row, number) -> plan(row))
                .optional()
                .orElseThrow(() -> new NotFound("plan " + id));
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
        return jdbc.sql(PLAN + """
                         where kind = :kind
                           and first_day = :first
                           and branch_id is not distinct from :branch::uuid
                         order by version desc
                         limit 1
                        """)
                .param("kind", period.kind().name())
                .param("first", period.first())
                .param("branch", branchId)
                .query((row, number) -> plan(row))
                .optional();
    }

    /** The first version of the period's plan: the one that P-05 gives a time to. */
    Optional<Plan> first(PlanPeriod period, @Nullable UUID branchId) {
        return jdbc.sql(PLAN + """
                         where kind = :kind
                           and first_day = :first
                           and version = 1
                           and branch_id is not distinct from :branch::uuid
                        """)
                .param("kind", period.kind().name())
                .param("first", period.first())
                .param("branch", branchId)
                .query((row, number) -> plan(row))
                .optional();
    }

    Optional<Plan> revisionOf(UUID id) {
        return jdbc.sql(PLAN + " where revises = :id")
                .param("id", id)
                .query((row, number) -> plan(row))
                .optional();
    }

    /** Every plan that somebody of the branch sees, the latest period first. */
    List<Plan> seenFrom(@Nullable UUID branchId) {
        return jdbc.sql(PLAN + """
                         where :branch::uuid is null
                            or branch_id is null
                            or branch_id = :branch::uuid
                         order by first_day desc, kind, version desc
                        """)
                .param("branch", branchId)
                .query((row, number) -> plan(row))
                .list();
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
        plan.items().forEach(item -> put(plan.id(), item));
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

    /** Adds the line, or writes it anew. */
    void put(UUID planId, PlanItem item) {
        jdbc.sql("""
                        insert into plan.item (id, plan_id, origin, course_id, topic, teams, people, instructor_id,
                               from_day, until_day, hours, method, test, reason, reason_rule, last_held_on, needs,
                               reason_note)
                        values (:id, :plan, :origin, :course, :topic, :teams, :people, :instructor, :from, :until,
                               :hours, :method, :test, :reason, :rule, :last, :needs, :note)
                        on conflict (id) do update
                           set course_id = excluded.course_id, topic = excluded.topic, teams = excluded.teams,
                               people = excluded.people, instructor_id = excluded.instructor_id,
                               from_day = excluded.from_day, until_day = excluded.until_day, hours = excluded.hours,
                               method = excluded.method, test = excluded.test, reason = excluded.reason,
                               reason_rule = excluded.reason_rule, last_held_on = excluded.last_held_on,
                               needs = excluded.needs, reason_note = excluded.reason_note
                        """)
                .param("id", item.id())
                .param("plan", planId)
                .param("origin", item.origin())
                .param("course", item.courseId())
                .param("topic", item.topic())
                .param("teams", item.teams().toArray(UUID[]::new))
                .param("people", item.people().toArray(UUID[]::new))
                .param("instructor", item.instructorId())
                .param("from", item.from())
                .param("until", item.until())
                .param("hours", item.hours())
                .param("method", item.method().name())
                .param("test", item.test())
                .param("reason", item.reason().kind().name())
                .param("rule", item.reason().rule())
                .param("last", item.reason().lastHeldOn())
                .param("needs", item.reason().needs().toArray(UUID[]::new))
                .param("note", item.reason().note())
                .update();
    }

    void drop(UUID planId, UUID itemId) {
        jdbc.sql("delete from plan.item where id = :id and plan_id = :plan")
                .param("id", itemId)
                .param("plan", planId)
                .update();
    }

    Optional<UUID> planOf(UUID itemId) {
        return jdbc.sql("select plan_id from plan.item where id = :id")
                .param("id", itemId)
                .query(UUID.class)
                .optional();
    }

    void step(UUID planId, PlanStep step) {
        jdbc.sql("""
                        insert into plan.step (id, plan_id, at, by_id, action, note)
                        values (:id, :plan, :at, :by, :action, :note)
                        """)
                .param("id", Ids.next())
                .param("plan", planId)
                .param("at", Timestamp.from(step.at()))
                .param("by", step.by())
                .param("action", step.action().name())
                .param("note", step.note())
                .update();
    }

    List<PlanStep> history(UUID planId) {
        return jdbc.sql("select at, by_id, action, note from plan.step where plan_id = :plan order by at, id")
                .param("plan", planId)
                .query((row, number) -> new PlanStep(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by_id", UUID.class),
                        PlanStep.Action.valueOf(row.getString("action")),
                        row.getString("note")))
                .list();
    }

    private List<PlanItem> items(UUID planId) {
        return jdbc.sql(ITEM + " where plan_id = :plan order by from_day, until_day, id")
                .param("plan", planId)
                .query((row, number) -> item(row))
                .list();
    }

    private Plan plan(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ground = row.getString("ground");
        return new Plan(
                id,
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
                items(id));
    }

    private static PlanItem item(ResultSet row) throws SQLException {
        return new PlanItem(
                row.getObject("id", UUID.class),
                row.getObject("origin", UUID.class),
                row.getObject("course_id", UUID.class),
                row.getString("topic"),
                uuids(row, "teams"),
                uuids(row, "people"),
                row.getObject("instructor_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBigDecimal("hours"),
                Method.valueOf(row.getString("method")),
                row.getBoolean("test"),
                new Reason(
                        Reason.Kind.valueOf(row.getString("reason")),
                        row.getString("reason_rule"),
                        row.getObject("last_held_on", LocalDate.class),
                        uuids(row, "needs"),
                        row.getString("reason_note")));
    }

    private static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
