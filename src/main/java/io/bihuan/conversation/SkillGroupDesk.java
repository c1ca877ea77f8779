package io.bihuan.conversation;

import io.bihuan.audit.Audit;
import io.bihuan.competence.Areas;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up skill groups; routing follows at once. */
@Service
@Transactional
public class SkillGroupDesk {

    private static final int LONGEST_NAME = 40;

    private final JdbcClient jdbc;
    private final Areas areas;
    private final Routing routing;
    private final Audit audit;
    private final Clock clock;

    SkillGroupDesk(JdbcClient jdbc, Areas areas, Routing routing, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.routing = routing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A group as the form says it.
     *
     * @param areaCode a competence area, or null
     */
    public record Asked(
            String name,
            @Nullable String areaCode,
            List<String> words,
            int points,
            Collection<UUID> members,
            SkillGroup.Accepting accepting) {}

    /** What came of it. */
    public enum Done {
        DONE,
        NO_NAME,
        NAME_TAKEN,
        NO_SUCH_AREA
    }

    /** Sets up a group, or changes the one of this id. */
    public Done keep(@Nullable UUID id, Asked asked, UUID by) {
        if (asked.name().isBlank() || asked.name().length() > LONGEST_NAME) {
            return Done.NO_NAME;
        }
        if (asked.areaCode() != null && areas.look(asked.areaCode()).isEmpty()) {
            return Done.NO_SUCH_AREA;
        }
        var key = id == null ? Ids.next() : id;
        if (isTaken(asked.name().strip(), key)) {
            return Done.NAME_TAKEN;
        }
        try {
            write(key, asked, by);
        } catch (DuplicateKeyException meanwhile) {
            return Done.NAME_TAKEN;
        }
        members(key, asked.members(), by);
        audit.did(
                by,
                "skill-group.kept",
                "skill-group",
                key.toString(),
                Map.of("name", asked.name().strip()));
        routing.soon();
        return Done.DONE;
    }

    /** Closes a group: nobody is sorted into it any more, and who is in it goes to anybody. */
    public void close(UUID id, UUID by) {
        jdbc.sql("update conversation.skill_group set closed_at = :now where id = :id and closed_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        jdbc.sql("update conversation.conversation set group_id = null where state = 'WAITING' and group_id = :id")
                .param("id", id)
                .update();
        audit.did(by, "skill-group.closed", "skill-group", id);
        routing.soon();
    }

    private boolean isTaken(String name, UUID but) {
        return jdbc.sql("""
                        select exists (select
                                         from conversation.skill_group
                                        where name = :name
                                          and closed_at is null
                                          and id <> :id)
                        """)
                .param("name", name)
                .param("id", but)
                .query(Boolean.class)
                .single();
    }

    private void write(UUID id, Asked asked, UUID by) {
        jdbc.sql("""
                        insert into conversation.skill_group (id, name, area_code, words, points, accepting, changed_by, changed_at)
                        values (:id, :name, :area, :words, :points, :accepting, :by, :now)
                        on conflict (id) do update
                           set name = excluded.name, area_code = excluded.area_code, words = excluded.words,
                               points = excluded.points, accepting = excluded.accepting,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("id", id)
                .param("name", asked.name().strip())
                .param("area", asked.areaCode())
                .param("words", asked.words().toArray(String[]::new))
                .param("points", asked.points())
                .param("accepting", asked.accepting().name())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void members(UUID id, Collection<UUID> members, UUID by) {
        jdbc.sql("delete from conversation.skill_member where group_id = :id and staff_id <> all(:members)")
                .param("id", id)
                .param("members", members.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into conversation.skill_member (group_id, staff_id, named_by, named_at)
                        select :id, staff_id, :by, :now from unnest(:members) as staff_id
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("members", members.toArray(UUID[]::new))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
