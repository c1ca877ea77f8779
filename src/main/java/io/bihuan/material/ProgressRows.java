package io.bihuan.material;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is how far in which version. */
@Repository
class ProgressRows {

    private static final String SELECT = """
            select p.version_id, v.number, p.staff_id, p.opened_at, p.told_at, p.position, p.seconds, p.share,
                   p.confirmed_at, p.completed_at
              from material.progress p
              join material.version v on v.id = p.version_id
            """;

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that it was opened; time counts from here on. */
    void open(UUID versionId, UUID staffId, @Nullable UUID branch, Instant now) {
        jdbc.sql("""
                        insert into material.progress (version_id, staff_id, branch_id, opened_at, told_at)
                        values (:version, :staff, :branch::uuid, :now, :now)
                        on conflict (version_id, staff_id) do update set told_at = excluded.told_at
                        """)
                .param("version", versionId)
                .param("staff", staffId)
                .param("branch", branch)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Progress> of(UUID versionId, UUID staffId) {
        return jdbc.sql(SELECT + " where p.version_id = ? and p.staff_id = ?")
                .params(versionId, staffId)
                .query(Progress.class)
                .optional();
    }

    Optional<Progress> lock(UUID versionId, UUID staffId) {
        return jdbc.sql(SELECT + " where p.version_id = ? and p.staff_id = ? for update of p")
                .params(versionId, staffId)
                .query(Progress.class)
                .optional();
    }

    /** Adds what was seen to what had been seen before, and says how much of it all is seen now. */
    int cover(UUID versionId, UUID staffId, String ranges, int position, int seconds, Instant now) {
        return jdbc.sql("""
                        update material.progress
                           set covered = covered + :ranges::int4multirange, position = :position,
                               seconds = least(seconds + :seconds, 100000000), told_at = :now
                         where version_id = :version
                           and staff_id = :staff
                        returning (select coalesce(sum(upper(part) - lower(part)), 0)
                                     from unnest(covered + :ranges::int4multirange) part)
                        """)
                .param("version", versionId)
                .param("staff", staffId)
                .param("ranges", ranges)
                .param("position", position)
                .param("seconds", seconds)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    void settle(UUID versionId, UUID staffId, int share, @Nullable Instant confirmed, @Nullable Instant completed) {
        jdbc.sql("""
                        update material.progress
                           set share = :share, confirmed_at = coalesce(confirmed_at, :confirmed::timestamptz),
                               completed_at = coalesce(completed_at, :completed::timestamptz)
                         where version_id = :version
                           and staff_id = :staff
                        """)
                .param("version", versionId)
                .param("staff", staffId)
                .param("share", share)
                .param("confirmed", confirmed == null ? null : Timestamp.from(confirmed))
                .param("completed", completed == null ? null : Timestamp.from(completed))
                .update();
    }

    /** Which pages were seen, from 1. */
    List<Integer> pages(UUID versionId, UUID staffId) {
        return jdbc.sql("""
                        select page + 1
                          from material.progress p, unnest(p.covered) part,
                               generate_series(lower(part), upper(part) - 1) page
                         where p.version_id = ?
                           and p.staff_id = ?
                         order by page
                        """).params(versionId, staffId).query(Integer.class).list();
    }

    /** Everybody who opened a material, the furthest version of each, the latest first. */
    List<Progress> on(UUID materialId, @Nullable UUID branch, int limit) {
        return jdbc.sql("""
                        select version_id, number, staff_id, opened_at, told_at, position, seconds, share, confirmed_at,
                               completed_at
                          from (select distinct on (p.staff_id)
                                       p.version_id, v.number, p.staff_id, p.opened_at, p.told_at, p.position, p.seconds,
                                       p.share, p.confirmed_at, p.completed_at
                                  from material.progress p
                                  join material.version v on v.id = p.version_id
                                 where v.material_id = :material
                                   and (:branch::uuid is null or p.branch_id = :branch::uuid)
                                 order by p.staff_id, v.number desc) latest
                         order by told_at desc
                         limit :limit
                        """)
                .param("material", materialId)
                .param("branch", branch)
                .param("limit", limit)
                .query(Progress.class)
                .list();
    }

    /** What materials that were learnt count for, by person: once, whatever the version. */
    List<io.bihuan.programme.StudiedHours.Studied> studied(Collection<UUID> staff) {
        return jdbc.sql("""
                        select p.staff_id, m.course_id, min(p.completed_at) as at, m.hours
                          from material.progress p
                          join material.version v on v.id = p.version_id
                          join material.material m on m.id = v.material_id
                         where p.staff_id = any(:staff)
                           and p.completed_at is not null
                           and m.course_id is not null
                           and m.hours > 0
                         group by p.staff_id, m.id, m.course_id, m.hours
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query(io.bihuan.programme.StudiedHours.Studied.class)
                .list();
    }
}
