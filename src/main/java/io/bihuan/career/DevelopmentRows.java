package io.bihuan.career;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Development plans as they are stored. */
@Repository
class DevelopmentRows {

    private static final String SELECT = """
            select id, staff_id, branch_id, year, goals, areas, written_by, written_at, person_signed_at, leader_id,
                   leader_signed_at, review, reviewed_by, reviewed_at, review_signed_at
              from career.plan
            """;

    private final JdbcClient jdbc;

    DevelopmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(UUID planId, DevelopmentPlan.Action action) {}

    private static DevelopmentPlan read(ResultSet row, Map<UUID, List<DevelopmentPlan.Action>> actions)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new DevelopmentPlan(
                id,
                row.getObject("staff_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getInt("year"),
                row.getString("goals"),
                List.of((String[]) row.getArray("areas").getArray()),
                actions.getOrDefault(id, List.of()),
                row.getObject("written_by", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                instant(row, "person_signed_at"),
                row.getObject("leader_id", UUID.class),
                instant(row, "leader_signed_at"),
                row.getString("review"),
                row.getObject("reviewed_by", UUID.class),
                instant(row, "reviewed_at"),
                instant(row, "review_signed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The plans of these people for a year, by person: two questions for all of them. */
    Map<UUID, DevelopmentPlan> ofYear(Collection<UUID> staff, int year) {
        var ids = staff.toArray(UUID[]::new);
        var actions = actions(
                "select a.plan_id, a.id, a.what, a.due_on, a.done_on from career.plan_action a"
                        + " join career.plan p on p.id = a.plan_id"
                        + " where p.staff_id = any(:staff) and p.year = :year order by a.place",
                Map.of("staff", ids, "year", year));
        return jdbc
                .sql(SELECT + " where staff_id = any(:staff) and year = :year")
                .param("staff", ids)
                .param("year", year)
                .query((row, _) -> read(row, actions))
                .list()
                .stream()
                .collect(Collectors.toMap(DevelopmentPlan::staffId, plan -> plan));
    }

    /** A person's plans, the latest year in front. */
    List<DevelopmentPlan> of(UUID staffId) {
        var actions = actions(
                "select a.plan_id, a.id, a.what, a.due_on, a.done_on from career.plan_action a"
                        + " join career.plan p on p.id = a.plan_id where p.staff_id = :staff order by a.place",
                Map.of("staff", staffId));
        return jdbc.sql(SELECT + " where staff_id = :staff order by year desc")
                .param("staff", staffId)
                .query((row, _) -> read(row, actions))
                .list();
    }

    Optional<DevelopmentPlan> find(UUID id) {
        return look(id, "");
    }

    DevelopmentPlan lock(UUID id) {
        return look(id, " for update").orElseThrow(() -> new NotFound("development plan " + id));
    }

    private Optional<DevelopmentPlan> look(UUID id, String lock) {
        var actions = actions(
                "select plan_id, id, what, due_on, done_on from career.plan_action where plan_id = :id order by place",
                Map.of("id", id));
        return jdbc.sql(SELECT + " where id = :id" + lock)
                .param("id", id)
                .query((row, _) -> read(row, actions))
                .optional();
    }

    private Map<UUID, List<DevelopmentPlan.Action>> actions(String statement, Map<String, Object> parameters) {
        return jdbc
                .sql(statement)
                .params(parameters)
                .query((row, _) -> new Kept(
                        row.getObject("plan_id", UUID.class),
                        new DevelopmentPlan.Action(
                                row.getObject("id", UUID.class),
                                row.getString("what"),
                                row.getObject("due_on", LocalDate.class),
                                row.getObject("done_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Kept::planId, Collectors.mapping(Kept::action, Collectors.toList())));
    }

    /** Keeps what was written; what was signed before is signed no more. */
    UUID write(UUID staffId, UUID branchId, int year, PlanDraft draft, UUID by, Instant at) {
        var id = jdbc.sql("""
                        insert into career.plan (id, staff_id, branch_id, year, goals, areas, written_by, written_at)
                        values (:id, :staff, :branch, :year, :goals, :areas, :by, :at)
                        on conflict (staff_id, year) do update
                           set goals = excluded.goals, areas = excluded.areas, written_by = excluded.written_by,
                               written_at = excluded.written_at, person_signed_at = null, leader_id = null,
                               leader_signed_at = null
                        returning id
                        """)
                .param("id", Ids.next())
                .param("staff", staffId)
                .param("branch", branchId)
                .param("year", year)
                .param("goals", draft.goals())
                .param("areas", draft.areas().toArray(String[]::new))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
        replace(id, draft);
        return id;
    }

    /** What is the same in words and day stays done. */
    private void replace(UUID id, PlanDraft draft) {
        var before = look(id, "").map(DevelopmentPlan::actions).orElse(List.of());
        jdbc.sql("delete from career.plan_action where plan_id = :id")
                .param("id", id)
                .update();
        var place = 0;
        for (var step : draft.actions()) {
            var done = before.stream()
                    .filter(each -> each.what().equals(step.what()) && each.doneOn() != null)
                    .map(DevelopmentPlan.Action::doneOn)
                    .findFirst()
                    .orElse(null);
            jdbc.sql("""
                            insert into career.plan_action (id, plan_id, place, what, due_on, done_on)
                            values (:id, :plan, :place, :what, :due, cast(:done as date))
                            """)
                    .param("id", Ids.next())
                    .param("plan", id)
                    .param("place", place++)
                    .param("what", step.what())
                    .param("due", step.dueOn())
                    .param("done", done)
                    .update();
        }
    }

    void personSigned(UUID id, Instant at) {
        jdbc.sql("update career.plan set person_signed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void leaderSigned(UUID id, UUID leader, Instant at) {
        jdbc.sql("update career.plan set leader_id = :leader, leader_signed_at = :at where id = :id")
                .param("leader", leader)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void reviewed(UUID id, String words, UUID by, Instant at) {
        jdbc.sql("update career.plan set review = :words, reviewed_by = :by, reviewed_at = :at where id = :id")
                .param("words", words)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void reviewSigned(UUID id, Instant at) {
        jdbc.sql("update career.plan set review_signed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Whether an action of the plan was open and is done now. */
    boolean done(UUID planId, UUID actionId, LocalDate on) {
        return jdbc.sql("""
                                update career.plan_action
                                   set done_on = :on
                                 where id = :action
                                   and plan_id = :plan
                                   and done_on is null
                                """)
                        .param("on", on)
                        .param("action", actionId)
                        .param("plan", planId)
                        .update()
                == 1;
    }
}
