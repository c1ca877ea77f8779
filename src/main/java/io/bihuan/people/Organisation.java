package io.bihuan.people;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of branches, departments and teams, and what may be done to it. */
@Service
@Transactional
public class Organisation {

    private final JdbcClient jdbc;
    private final Audit audit;

    Organisation(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Every unit, the upper kinds first, each kind by name. */
    @Transactional(readOnly = true)
    public List<Unit> all() {
        return jdbc.sql("""
                        select id, parent_id, kind, name
                          from people.unit
                         order by array_position(array['BRANCH', 'DEPARTMENT', 'TEAM'], kind), name
                        """).query(Unit.class).list();
    }

    /** The unit, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Unit> find(UUID id) {
        return jdbc.sql("""
                        select id, parent_id, kind, name
                          from people.unit
                         where id = :id
                        """).param("id", id).query(Unit.class).optional();
    }

    /** The unit; {@link NotFound} where there is none. */
    @Transactional(readOnly = true)
    public Unit require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("unit " + id));
    }

    /** Founds a branch. Its name must be free. */
    public UUID branch(String name, UUID by) {
        return found(null, Unit.Kind.BRANCH, name, by);
    }

    /** Founds a department in a branch. Its name must be free there. */
    public UUID department(UUID branchId, String name, UUID by) {
        return found(branchId, Unit.Kind.DEPARTMENT, name, by);
    }

    /** Founds a team in a department, or right in a branch. Its name must be free there. */
    public UUID team(UUID parentId, String name, UUID by) {
        return found(parentId, Unit.Kind.TEAM, name, by);
    }

    /** Whether a name is free among the units right below another; null asks among the branches. */
    @Transactional(readOnly = true)
    public boolean isFree(@Nullable UUID parentId, String name) {
        return jdbc.sql("""
                                select count(*)
                                  from people.unit
                                 where parent_id is not distinct from :parent::uuid
                                   and name = :name
                                """)
                        .param("parent", parentId)
                        .param("name", name)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Gives a unit another name, which must be free among its siblings. */
    public void rename(UUID id, String name, UUID by) {
        var former = require(id).name();
        jdbc.sql("update people.unit set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
        audit.did(by, "unit.renamed", "unit", id.toString(), Map.of("from", former, "to", name));
    }

    /** Removes a unit that nobody stands in and nobody has ever stood in; whether it was removed. */
    public boolean remove(UUID id, UUID by) {
        var unit = require(id);
        var removed = jdbc.sql("""
                        delete from people.unit u
                         where u.id = :id
                           and not exists (select 1 from people.unit below where below.parent_id = u.id)
                           and not exists (select 1 from people.staff s where s.unit_id = u.id)
                        """).param("id", id).update();
        if (removed == 1) {
            audit.did(by, "unit.removed", "unit", id.toString(), Map.of("name", unit.name()));
        }
        return removed == 1;
    }

    private UUID found(@Nullable UUID parentId, Unit.Kind kind, String name, UUID by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into people.unit (id, parent_id, kind, name)
                        values (:id, :parent::uuid, :kind, :name)
                        """)
                .param("id", id)
                .param("parent", parentId)
                .param("kind", kind.name())
                .param("name", name)
                .update();
        audit.did(by, "unit.founded", "unit", id.toString(), Map.of("kind", kind.name(), "name", name));
        return id;
    }
}
