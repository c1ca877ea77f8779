package io.bihuan.training;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions that were called for the lines of plans, group by group, in whatever version of the plan. */
@Repository
class CalledSessions {

    private final JdbcClient jdbc;

    CalledSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session that stands. */
    record Standing(
            UUID id,
            UUID courseId,
            UUID planLine,
            int planGroup,
            Instant startsAt,
            Instant endsAt,
            String place,
            UUID instructorId,
            @Nullable Instant closedAt) {

        LineGroup group() {
            return new LineGroup(planLine, planGroup);
        }

        NewTime at() {
            return new NewTime(startsAt, endsAt, place, instructorId);
        }

        boolean aheadOf(Instant now) {
            return closedAt == null && startsAt.isAfter(now);
        }
    }

    private record Off(UUID planLine, int planGroup, Instant startsAt) {}

    /** Until the end of the transaction nobody else calls the plan's dates. */
    void hold(UUID planId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:plan, 71))")
                .param("plan", planId.toString())
                .query((row, number) -> true)
                .list();
    }

    /** Those that stand for these lines; the map is the caller's own. */
    Map<LineGroup, Standing> standing(Collection<UUID> lines) {
        return new HashMap<>(
                jdbc.sql("""
                        select id, course_id, plan_line, plan_group, starts_at, ends_at, place, instructor_id,
                               closed_at
                          from training.session
                         where plan_line = any(:lines)
                           and cancelled_at is null
                        """).param("lines", lines.toArray(UUID[]::new)).query(Standing.class).list().stream()
                        .collect(Collectors.toMap(Standing::group, Function.identity())));
    }

    /** When a date would have been held that somebody called off: it is not called again unless the plan moves it. */
    Map<LineGroup, Instant> calledOffByHand(Collection<UUID> lines) {
        return jdbc.sql("""
                        select distinct on (plan_line, plan_group) plan_line, plan_group, starts_at
                          from training.session
                         where plan_line = any(:lines)
                           and cancelled_at is not null
                         order by plan_line, plan_group, cancelled_at desc
                        """).param("lines", lines.toArray(UUID[]::new)).query(Off.class).list().stream()
                .collect(Collectors.toMap(off -> new LineGroup(off.planLine(), off.planGroup()), Off::startsAt));
    }

    /** The session was called for this group. */
    void belongs(UUID sessionId, LineGroup group) {
        jdbc.sql("update training.session set plan_line = :line, plan_group = :group where id = :id")
                .param("line", group.line())
                .param("group", group.number())
                .param("id", sessionId)
                .update();
    }

    /** The session stands for no group any more. */
    void belongsToNone(UUID sessionId) {
        jdbc.sql("update training.session set plan_line = null, plan_group = null where id = :id")
                .param("id", sessionId)
                .update();
    }
}
