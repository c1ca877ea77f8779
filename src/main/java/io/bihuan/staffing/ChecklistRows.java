package io.bihuan.staffing;

import io.bihuan.database.Ids;
import io.bihuan.web.InBoth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checklists and their items as they are stored. */
@Repository
class ChecklistRows {

    private static final String SELECT = """
            select id, kind, staff_id, branch_id, anchor_at, standard_version, opened_at, successor_id, ending, ended_at
              from staffing.checklist
            """;
    private static final String ITEMS = """
            select id, checklist_id, place, code, chinese, english, owner, due_at, gate, pass_mark, score, note, done_at,
                   done_by
              from staffing.item
            """;

    private final JdbcClient jdbc;

    ChecklistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a checklist; false where one of the kind is open for the person. */
    boolean add(Checklist one) {
        var added = jdbc.sql("""
                        insert into staffing.checklist
                               (id, kind, staff_id, branch_id, anchor_at, standard_version, opened_at)
                        values (:id, :kind, :staff, :branch, :anchor, :standard, :opened)
                        on conflict (staff_id, kind) where ended_at is null do nothing
                        """)
                .param("id", one.id())
                .param("kind", one.kind().name())
                .param("staff", one.staffId())
                .param("branch", one.branchId())
                .param("anchor", Timestamp.from(one.anchorAt()))
                .param("standard", one.standardVersion())
                .param("opened", Timestamp.from(one.openedAt()))
                .update();
        return added == 1;
    }

    void add(UUID checklist, int place, ItemRule rule, Instant dueAt, @Nullable Integer passMark) {
        jdbc.sql("""
                        insert into staffing.item
                               (id, checklist_id, place, code, chinese, english, owner, due_at, gate, pass_mark)
                        values (:id, :checklist, :place, :code, :zh, :en, :owner, :due, :gate, :mark)
                        """)
                .param("id", Ids.next())
                .param("checklist", checklist)
                .param("place", place)
                .param("code", rule.code())
                .param("zh", rule.zh())
                .param("en", rule.en())
                .param("owner", rule.owner().name())
                .param("due", Timestamp.from(dueAt))
                .param("gate", rule.gate())
                .param("mark", passMark)
                .update();
    }

    /** The day it is about has moved, and what is not done moves along. */
    void moved(UUID id, Instant anchor) {
        jdbc.sql("update staffing.checklist set anchor_at = :at where id = :id")
                .param("at", Timestamp.from(anchor))
                .param("id", id)
                .update();
    }

    void due(UUID checklist, String code, Instant dueAt) {
        jdbc.sql("""
                        update staffing.item
                           set due_at = :due
                         where checklist_id = :id
                           and code = :code
                           and done_at is null
                        """)
                .param("due", Timestamp.from(dueAt))
                .param("id", checklist)
                .param("code", code)
                .update();
    }

    void succeeded(UUID id, @Nullable UUID successor) {
        jdbc.sql("update staffing.checklist set successor_id = cast(:successor as uuid) where id = :id")
                .param("successor", successor)
                .param("id", id)
                .update();
    }

    boolean end(UUID id, String ending, Instant at) {
        return jdbc.sql(
                                "update staffing.checklist set ending = :ending, ended_at = :at where id = :id and ended_at is null")
                        .param("ending", ending)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What was found at an item; done where it says when. */
    void result(UUID item, @Nullable Integer score, String note, @Nullable Instant doneAt, @Nullable UUID by) {
        jdbc.sql("""
                        update staffing.item
                           set score = cast(:score as int), note = :note, done_at = cast(:at as timestamptz),
                               done_by = cast(:by as uuid)
                         where id = :id
                        """)
                .param("score", score)
                .param("note", note)
                .param("at", doneAt == null ? null : Timestamp.from(doneAt))
                .param("by", by)
                .param("id", item)
                .update();
    }

    Optional<Checklist> lock(UUID id) {
        return list(" where id = :id for update", Map.of("id", id)).stream().findFirst();
    }

    Optional<Checklist> open(UUID staffId, ChecklistKind kind) {
        return list(
                        " where staff_id = :staff and kind = :kind and ended_at is null for update",
                        Map.of("staff", staffId, "kind", kind.name()))
                .stream()
                .findFirst();
    }

    List<Checklist> list(String where, Map<String, ? extends @Nullable Object> parameters) {
        var bare = jdbc.sql(SELECT + where)
                .params(parameters)
                .query((row, _) -> read(row, List.of()))
                .list();
        var items = items(bare.stream().map(Checklist::id).toList());
        return bare.stream()
                .map(one -> with(one, items.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Item>> items(Collection<UUID> checklists) {
        return jdbc
                .sql(ITEMS + " where checklist_id = any(:ids) order by place")
                .param("ids", checklists.toArray(UUID[]::new))
                .query((row, _) -> item(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Item::checklistId));
    }

    private static Checklist with(Checklist one, List<Item> items) {
        return new Checklist(
                one.id(),
                one.kind(),
                one.staffId(),
                one.branchId(),
                one.anchorAt(),
                one.standardVersion(),
                one.openedAt(),
                one.successorId(),
                one.ending(),
                one.endedAt(),
                items);
    }

    private static Checklist read(ResultSet row, List<Item> items) throws SQLException {
        return new Checklist(
                row.getObject("id", UUID.class),
                ChecklistKind.valueOf(row.getString("kind")),
                row.getObject("staff_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getTimestamp("anchor_at").toInstant(),
                row.getObject("standard_version", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("successor_id", UUID.class),
                row.getString("ending"),
                instant(row.getTimestamp("ended_at")),
                items);
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("checklist_id", UUID.class),
                row.getInt("place"),
                row.getString("code"),
                row.getString("chinese"),
                row.getString("english"),
                ItemOwner.valueOf(row.getString("owner")),
                row.getTimestamp("due_at").toInstant(),
                row.getBoolean("gate"),
                row.getObject("pass_mark", Integer.class),
                row.getObject("score", Integer.class),
                row.getString("note"),
                instant(row.getTimestamp("done_at")),
                row.getObject("done_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** What must be done before duty and is open for the person. */
    List<InBoth> gatesOf(UUID staffId) {
        return jdbc.sql("""
                        select item.chinese, item.english
                          from staffing.checklist
                          join staffing.item on item.checklist_id = checklist.id
                         where checklist.staff_id = :staff
                           and checklist.ended_at is null
                           and item.gate
                           and item.done_at is null
                         order by item.place
                        """).param("staff", staffId).query(InBoth.class).list();
    }
}
