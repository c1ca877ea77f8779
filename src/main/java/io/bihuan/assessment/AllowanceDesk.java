package io.bihuan.assessment;

import io.bihuan.audit.Audit;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants single candidates what the others have not: more time, a window of their own, another attempt. */
@Service
@Transactional
public class AllowanceDesk {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    AllowanceDesk(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Before(int extraMinutes, @Nullable UUID running) {}

    /**
     * Grants it. Who is at work now has the time at once; another attempt gets another paper, and the result of the one
     * before stays.
     */
    public void grant(ExamId exam, UUID staffId, Allowance allowance, UUID by) {
        var before = before(exam, staffId);
        jdbc.sql("""
                        update assessment.candidate
                           set extra_minutes = :extra, opens_at = :opens, closes_at = :closes, ground = :ground,
                               items = case when turns = :turns then items end, turns = :turns
                         where exam_id = :exam
                           and staff_id = :staff
                        """)
                .param("extra", allowance.extraMinutes())
                .param("opens", stamp(allowance.opensAt()))
                .param("closes", stamp(allowance.closesAt()))
                .param("ground", allowance.ground())
                .param("turns", allowance.turns())
                .param("exam", exam.value())
                .param("staff", staffId)
                .update();
        if (before.running() != null) {
            move(before.running(), allowance.extraMinutes() - before.extraMinutes(), by);
        }
        audit.did(
                by,
                "exam.allow",
                "exam",
                exam.toString(),
                Map.of(
                        "staff", staffId.toString(),
                        "minutes", String.valueOf(allowance.extraMinutes()),
                        "turns", String.valueOf(allowance.turns()),
                        "ground", allowance.ground()));
    }

    private Before before(ExamId exam, UUID staffId) {
        return jdbc.sql("""
                        select extra_minutes, (select id
                                                 from assessment.sitting
                                                where sitting.exam_id = candidate.exam_id
                                                  and sitting.staff_id = candidate.staff_id
                                                  and submitted_at is null) as running
                          from assessment.candidate
                         where exam_id = :exam
                           and staff_id = :staff
                           for update
                        """)
                .param("exam", exam.value())
                .param("staff", staffId)
                .query(Before.class)
                .optional()
                .orElseThrow(() -> new NotFound("candidate " + staffId + " of exam " + exam));
    }

    /** The timer finds the later end by itself; time that was given is never taken away from who is at work. */
    private void move(UUID sitting, int minutes, UUID by) {
        if (minutes < 1) {
            return;
        }
        jdbc.sql("""
                        with later as (
                            update assessment.sitting
                               set ends_at = ends_at + make_interval(mins => :minutes)
                             where id = :id
                               and submitted_at is null
                            returning id
                        )
                        insert into assessment.trace (id, sitting_id, at, kind, minutes, by_id)
                        select gen_random_uuid(), id, :now, 'EXTENDED', :minutes, :by
                          from later
                        """)
                .param("minutes", minutes)
                .param("id", sitting)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
