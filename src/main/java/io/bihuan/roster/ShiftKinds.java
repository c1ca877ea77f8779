package io.bihuan.roster;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of shifts and the patterns made of them. */
@Service
@Transactional
public class ShiftKinds {

    private static final String SELECT = """
            select id, branch_id, code, name, name_en, starts, ends, break_minutes, night, bars_training
              from roster.kind
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ShiftKinds(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The kinds that a branch may use, by their beginning; with null, those of every branch. */
    @Transactional(readOnly = true)
    public List<ShiftKind> of(@Nullable UUID branchId) {
        return jdbc.sql(SELECT + """
                         where retired_at is null
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                         order by starts, code
                        """)
                .param("branch", branchId)
                .query(ShiftKind.class)
                .list();
    }

    /** Every kind, those given up included, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, ShiftKind> byId() {
        return jdbc.sql(SELECT).query(ShiftKind.class).list().stream()
                .collect(Collectors.toMap(ShiftKind::id, kind -> kind));
    }

    /** Takes a kind into use in one's branch; its id is given here. False where its code is used there already. */
    public boolean add(ShiftKind kind, SignedIn by) {
        if (of(by.branchId()).stream().anyMatch(each -> each.code().equals(kind.code()))) {
            return false;
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into roster.kind (id, branch_id, code, name, name_en, starts, ends, break_minutes, night,
                               bars_training)
                        values (:id, :branch::uuid, :code, :name, :nameEn, :starts, :ends, :break, :night, :bars)
                        """)
                .param("id", id)
                .param("branch", by.branchId())
                .param("code", kind.code())
                .param("name", kind.name())
                .param("nameEn", kind.nameEn())
                .param("starts", kind.starts())
                .param("ends", kind.ends())
                .param("break", kind.breakMinutes())
                .param("night", kind.night())
                .param("bars", kind.barsTraining())
                .update();
        audit.did(by.staffId(), "roster.kind-added", "shift-kind", id.toString(), Map.of("name", kind.name()));
        return true;
    }

    /** Gives a kind of one's own branch up; rosters that name it keep it. */
    public boolean retire(UUID id, SignedIn by) {
        return gone("kind", "roster.kind-retired", "shift-kind", id, by);
    }

    /** The patterns that a branch may use, by name. */
    @Transactional(readOnly = true)
    public List<Pattern> patterns(@Nullable UUID branchId) {
        return jdbc.sql("""
                        select id, name, name_en, kinds
                          from roster.pattern
                         where retired_at is null
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                         order by id
                        """)
                .param("branch", branchId)
                .query((row, number) -> new Pattern(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("name_en"),
                        java.util.Arrays.asList((UUID[]) row.getArray("kinds").getArray())))
                .list();
    }

    /** Takes a pattern into use in one's branch; its id is given here. */
    public UUID add(Pattern pattern, SignedIn by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into roster.pattern (id, branch_id, name, name_en, kinds)
                        values (:id, :branch::uuid, :name, :nameEn, :kinds)
                        """)
                .param("id", id)
                .param("branch", by.branchId())
                .param("name", pattern.name())
                .param("nameEn", pattern.nameEn())
                .param("kinds", pattern.kinds().toArray(UUID[]::new))
                .update();
        audit.did(by.staffId(), "roster.pattern-added", "shift-pattern", id.toString(), Map.of("name", pattern.name()));
        return id;
    }

    /** Gives a pattern of one's own branch up. */
    public boolean retirePattern(UUID id, SignedIn by) {
        return gone("pattern", "roster.pattern-retired", "shift-pattern", id, by);
    }

    private boolean gone(String table, String action, String object, UUID id, SignedIn by) {
        var gone = jdbc.sql("update roster." + table + """
                                    set retired_at = :now
                                 where id = :id
                                   and retired_at is null
                                   and branch_id is not distinct from :branch::uuid
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("branch", by.branchId())
                        .update()
                == 1;
        if (gone) {
            audit.did(by.staffId(), action, object, id);
        }
        return gone;
    }
}
