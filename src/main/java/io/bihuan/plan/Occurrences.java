package io.bihuan.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the dates of plans' lines. */
@Repository
class Occurrences {

    private final JdbcClient jdbc;

    Occurrences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The dates of plans by line, the earliest first. */
    Map<UUID, List<Occurrence>> of(Collection<UUID> plans) {
        return jdbc
                .sql("""
                        select id, item_id, number, day, from_time, until_time, room_id, instructor_id, people, pinned
                          from plan.occurrence
                         where plan_id = any(:plans)
                         order by day, from_time, number
                        """)
                .param("plans", plans.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("item_id", UUID.class), occurrence(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The dates within a plan's period that stand in other plans, handed in or approved. */
    List<Occurrence> beside(Plan plan) {
        return jdbc.sql("""
                        select o.id, o.number, o.day, o.from_time, o.until_time, o.room_id, o.instructor_id, o.people,
                               o.pinned
                          from plan.occurrence o
                          join plan.plan p on p.id = o.plan_id
                         where o.day between :first and :last
                           and p.superseded_at is null
                           and p.status in ('SUBMITTED', 'APPROVED')
                           and not (p.kind = :kind
                                and p.first_day = :first
                                and p.branch_id is not distinct from :branch::uuid)
                        """)
                .param("first", plan.period().first())
                .param("last", plan.period().last())
                .param("kind", plan.period().kind().name())
                .param("branch", plan.branchId())
                .query((row, number) -> occurrence(row))
                .list();
    }

    void add(UUID planId, UUID itemId, Occurrence date) {
        jdbc.sql("""
                        insert into plan.occurrence (id, plan_id, item_id, number, day, from_time, until_time, room_id,
                               instructor_id, people, pinned)
                        values (:id, :plan, :item, :number, :day, :from, :until, :room, :instructor, :people, :pinned)
                        on conflict (id) do update
                           set day = excluded.day, from_time = excluded.from_time, until_time = excluded.until_time,
                               room_id = excluded.room_id, instructor_id = excluded.instructor_id,
                               people = excluded.people, pinned = excluded.pinned
                        """)
                .param("id", date.id())
                .param("plan", planId)
                .param("item", itemId)
                .param("number", date.number())
                .param("day", date.day())
                .param("from", date.from())
                .param("until", date.until())
                .param("room", date.roomId())
                .param("instructor", date.instructorId())
                .param("people", date.people().toArray(UUID[]::new))
                .param("pinned", date.pinned())
                .update();
    }

    void dropAll(UUID planId) {
        jdbc.sql("delete from plan.occurrence where plan_id = :plan")
                .param("plan", planId)
                .update();
    }

    void drop(UUID id) {
        jdbc.sql("delete from plan.occurrence where id = :id").param("id", id).update();
    }

    Optional<UUID> itemOf(UUID id) {
        return jdbc.sql("select item_id from plan.occurrence where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        return new Occurrence(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class),
                row.getObject("room_id", UUID.class),
                row.getObject("instructor_id", UUID.class),
                List.of((UUID[]) row.getArray("people").getArray()),
                row.getBoolean("pinned"));
    }
}
