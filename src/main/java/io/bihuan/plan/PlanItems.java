package io.bihuan.plan;

import io.bihuan.course.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the lines of plans. */
@Repository
class PlanItems {

    private static final String ITEM = """
            select id, plan_id, origin, course_id, topic, teams, people, instructor_id, from_day, until_day, hours, method,
                   test, reason, reason_rule, last_held_on, needs, reason_note, months
              from plan.item
            """;

    private final JdbcClient jdbc;
    private final Occurrences occurrences;

    PlanItems(JdbcClient jdbc, Occurrences occurrences) {
        this.jdbc = jdbc;
        this.occurrences = occurrences;
    }

    /** The lines of plans by plan, the earliest first. */
    Map<UUID, List<PlanItem>> of(Collection<UUID> plans) {
        var dates = occurrences.of(plans);
        return jdbc
                .sql(ITEM + " where plan_id = any(:plans) order by from_day, until_day, id")
                .param("plans", plans.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("plan_id", UUID.class), item(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                line -> line.getValue()
                                        .heldAt(dates.getOrDefault(
                                                line.getValue().id(), List.of())),
                                Collectors.toList())));
    }

    /** Adds the line, or writes it anew. */
    void put(UUID planId, PlanItem item) {
        jdbc.sql("""
                        insert into plan.item (id, plan_id, origin, course_id, topic, teams, people, instructor_id,
                               from_day, until_day, hours, method, test, reason, reason_rule, last_held_on, needs,
                               reason_note, months)
                        values (:id, :plan, :origin, :course, :topic, :teams, :people, :instructor, :from, :until,
                               :hours, :method, :test, :reason, :rule, :last, :needs, :note, :months)
                        on conflict (id) do update
                           set course_id = excluded.course_id, topic = excluded.topic, teams = excluded.teams,
                               people = excluded.people, instructor_id = excluded.instructor_id,
                               from_day = excluded.from_day, until_day = excluded.until_day, hours = excluded.hours,
                               method = excluded.method, test = excluded.test, reason = excluded.reason,
                               reason_rule = excluded.reason_rule, last_held_on = excluded.last_held_on,
                               needs = excluded.needs, reason_note = excluded.reason_note,
                               months = excluded.months
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
                .param("months", item.months().toArray(Integer[]::new))
                .update();
    }

    /** Says who teaches a line. */
    void taught(UUID itemId, UUID instructor) {
        jdbc.sql("update plan.item set instructor_id = :instructor where id = :id")
                .param("instructor", instructor)
                .param("id", itemId)
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

    Optional<UUID> originOf(UUID itemId) {
        return jdbc.sql("select origin from plan.item where id = :id")
                .param("id", itemId)
                .query(UUID.class)
                .optional();
    }

    /** What each of these lines is called in every version of its plan: the line's id by that of its version. */
    Map<UUID, UUID> versions(Collection<UUID> origins) {
        return jdbc
                .sql("select id, origin from plan.item where origin = any(:origins)")
                .param("origins", origins.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getObject("origin", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
                                row.getString("reason_note")))
                .heldIn(List.of((Integer[]) row.getArray("months").getArray()));
    }

    private static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
