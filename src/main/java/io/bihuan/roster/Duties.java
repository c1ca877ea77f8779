package io.bihuan.roster;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the rosters. */
@Repository
class Duties {

    private static final String SELECT =
            "select staff_id, day, team_id, kind_id, told_kind_id, told_at, revision from roster.duty";

    private final JdbcClient jdbc;

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose, on which day, where they stand. */
    record Place(UUID staffId, LocalDate day, UUID teamId, UUID branchId) {}

    /** Of these people, from the one day to the other, both included. */
    List<Duty> of(Collection<UUID> staff, LocalDate from, LocalDate until) {
        return jdbc.sql(SELECT + " where staff_id = any(:staff) and day between :from and :until order by day")
                .param("staff", staff.toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(Duty.class)
                .list();
    }

    /** What a branch has been told, from the one day to the other. */
    List<Duty> told(@Nullable UUID branchId, LocalDate from, LocalDate until) {
        return jdbc.sql(SELECT + """
                         where told_kind_id is not null
                           and (:branch::uuid is null or branch_id = :branch::uuid)
                           and day between :from and :until
                         order by day
                        """)
                .param("branch", branchId)
                .param("from", from)
                .param("until", until)
                .query(Duty.class)
                .list();
    }

    /** Plans a day; says whether that is news. */
    boolean plan(Place place, @Nullable UUID kindId, UUID by, Instant now) {
        return jdbc.sql("""
                                insert into roster.duty as d (staff_id, day, team_id, branch_id, kind_id, changed_by, changed_at)
                                values (:staff, :day, :team, :branch, :kind::uuid, :by, :now)
                                on conflict (staff_id, day) do update
                                   set kind_id = excluded.kind_id, team_id = excluded.team_id,
                                       branch_id = excluded.branch_id, changed_by = excluded.changed_by,
                                       changed_at = excluded.changed_at
                                 where d.kind_id is distinct from excluded.kind_id
                                """)
                        .param("staff", place.staffId())
                        .param("day", place.day())
                        .param("team", place.teamId())
                        .param("branch", place.branchId())
                        .param("kind", kindId)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Tells these people what is planned for the days; says who heard news. */
    List<UUID> tell(Collection<UUID> staff, LocalDate from, LocalDate until, Instant now) {
        return jdbc
                .sql("""
                        update roster.duty
                           set told_kind_id = kind_id, told_at = :now,
                               revision = revision + case when told_at is null then 0 else 1 end
                         where staff_id = any(:staff)
                           and day between :from and :until
                           and (kind_id is distinct from told_kind_id or told_at is null)
                        returning staff_id
                        """)
                .param("now", Timestamp.from(now))
                .param("staff", staff.toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Puts somebody on a kind, or frees them, as planned and told at once. */
    void give(Place place, @Nullable UUID kindId, UUID by, Instant now) {
        plan(place, kindId, by, now);
        tell(List.of(place.staffId()), place.day(), place.day(), now);
    }
}
