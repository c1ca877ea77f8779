package io.bihuan.scorm;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has opened which package, and what its items said. */
@Repository
class AttemptRows {

    private static final String SELECT = """
            select id, package_id, staff_id, started_at, last_at, status, score, completed_at
              from scorm.attempt
            """;

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Attempt one, @Nullable UUID branch) {
        jdbc.sql("""
                        insert into scorm.attempt (id, package_id, staff_id, branch_id, started_at, last_at, status)
                        values (:id, :package, :staff, :branch, :at, :at, :status)
                        on conflict (package_id, staff_id) do nothing
                        """)
                .param("id", one.id())
                .param("package", one.packageId())
                .param("staff", one.staffId())
                .param("branch", branch)
                .param("at", Timestamp.from(one.startedAt()))
                .param("status", one.status().name())
                .update();
    }

    Optional<Attempt> of(UUID packageId, UUID staffId) {
        return jdbc.sql(SELECT + " where package_id = :package and staff_id = :staff")
                .param("package", packageId)
                .param("staff", staffId)
                .query(Attempt.class)
                .optional();
    }

    List<Attempt> ofStaff(UUID staffId) {
        return jdbc.sql(SELECT + " where staff_id = :staff")
                .param("staff", staffId)
                .query(Attempt.class)
                .list();
    }

    List<Attempt> on(UUID packageId, @Nullable UUID branch, int limit) {
        return jdbc.sql(SELECT + """
                         where package_id = :package
                           and (:branch::uuid is null or branch_id = :branch::uuid)
                         order by last_at desc
                         limit :limit
                        """)
                .param("package", packageId)
                .param("branch", branch)
                .param("limit", limit)
                .query(Attempt.class)
                .list();
    }

    /** The attempt, held until the transaction ends. */
    Optional<Attempt> lock(UUID id, UUID staffId) {
        return jdbc.sql(SELECT + " where id = :id and staff_id = :staff for update")
                .param("id", id)
                .param("staff", staffId)
                .query(Attempt.class)
                .optional();
    }

    List<Run> runs(UUID attemptId) {
        return jdbc.sql("""
                        select place, status, score, seconds, data::text as data
                          from scorm.run
                         where attempt_id = :attempt
                         order by place
                        """).param("attempt", attemptId).query(Run.class).list();
    }

    void write(UUID attemptId, Run run, Instant at) {
        jdbc.sql("""
                        insert into scorm.run (attempt_id, place, status, score, seconds, data, last_at)
                        values (:attempt, :place, :status, :score, :seconds, :data::jsonb, :at)
                        on conflict (attempt_id, place) do update
                           set status = excluded.status, score = excluded.score, seconds = excluded.seconds,
                               data = excluded.data, last_at = excluded.last_at
                        """)
                .param("attempt", attemptId)
                .param("place", run.place())
                .param("status", run.status().name())
                .param("score", run.score())
                .param("seconds", run.seconds())
                .param("data", run.data().replace("\\u0000", ""))
                .param("at", Timestamp.from(at))
                .update();
    }

    void settle(UUID id, Status status, @Nullable BigDecimal score, @Nullable Instant completedAt, Instant at) {
        jdbc.sql("""
                        update scorm.attempt
                           set status = :status, score = :score, last_at = :at,
                               completed_at = coalesce(completed_at, :completed::timestamptz)
                         where id = :id
                        """)
                .param("id", id)
                .param("status", status.name())
                .param("score", score)
                .param("completed", completedAt == null ? null : Timestamp.from(completedAt))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What completed packages count for: hours of their course, by person. */
    List<io.bihuan.programme.StudiedHours.Studied> studied(Collection<UUID> staff) {
        return jdbc.sql("""
                        select attempt.staff_id, package.course_id, attempt.completed_at as at, package.hours
                          from scorm.attempt
                          join scorm.package on package.id = attempt.package_id
                         where attempt.staff_id = any(:staff)
                           and attempt.completed_at is not null
                           and package.course_id is not null
                           and package.hours > 0
                        """)
                .param("staff", staff.toArray(UUID[]::new))
                .query(io.bihuan.programme.StudiedHours.Studied.class)
                .list();
    }

    void addPass(String fingerprint, UUID attemptId, int place, Instant until) {
        jdbc.sql("insert into scorm.pass (fingerprint, attempt_id, place, until) values (?, ?, ?, ?)")
                .params(fingerprint, attemptId, place, Timestamp.from(until))
                .update();
    }

    Optional<Admitted> admitted(String fingerprint, Instant now) {
        return jdbc.sql("""
                        select attempt.id as attempt_id, attempt.package_id, attempt.staff_id, pass.place
                          from scorm.pass
                          join scorm.attempt on attempt.id = pass.attempt_id
                         where pass.fingerprint = :fingerprint
                           and pass.until > :now
                        """)
                .param("fingerprint", fingerprint)
                .param("now", Timestamp.from(now))
                .query(Admitted.class)
                .optional();
    }

    void forgetPasses(Instant before) {
        jdbc.sql("delete from scorm.pass where until < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
