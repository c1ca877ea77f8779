package io.bihuan.job;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timers that are set. A timer of a kind that this node does not know is left to a node that does. */
@Repository
class TimerRows {

    /** Sets the claims on timers apart from whatever else takes an advisory lock. */
    private static final long CLAIMS = 0x71_4D_E5L;

    private final JdbcClient jdbc;

    TimerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Due(String kind, String key, Instant dueAt, int attempts) {}

    void put(String kind, String key, Instant at) {
        jdbc.sql("""
                        insert into job.timer (kind, key, due_at, try_at)
                        values (:kind, :key, :at, :at)
                        on conflict (kind, key) do update
                           set due_at = excluded.due_at,
                               try_at = excluded.try_at,
                               attempts = 0,
                               trouble = null
                        """)
                .param("kind", kind)
                .param("key", key)
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(String kind, String key) {
        jdbc.sql("delete from job.timer where kind = :kind and key = :key")
                .param("kind", kind)
                .param("key", key)
                .update();
    }

    List<Due> due(Collection<String> kinds, Instant now, int limit) {
        return jdbc.sql("""
                        select kind, key, due_at, attempts
                          from job.timer
                         where try_at <= :now
                           and kind = any(:kinds)
                         order by try_at
                         limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query(Due.class)
                .list();
    }

    /** Whether the caller's transaction alone may now fire this timer; it holds no row, so it keeps nobody waiting. */
    boolean claim(String kind, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:kind || ' ' || :key, :seed))")
                .param("kind", kind)
                .param("key", key)
                .param("seed", CLAIMS)
                .query(Boolean.class)
                .single();
    }

    /** The timer as it stands, when it is still due. */
    Optional<Due> dueStill(String kind, String key, Instant now) {
        return jdbc.sql("""
                        select kind, key, due_at, attempts
                          from job.timer
                         where kind = :kind
                           and key = :key
                           and try_at <= :now
                        """)
                .param("kind", kind)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query(Due.class)
                .optional();
    }

    /** Removes a timer that has fired, unless it was set anew meanwhile. */
    void removeFired(Due due) {
        jdbc.sql("delete from job.timer where kind = :kind and key = :key and due_at = :due")
                .param("kind", due.kind())
                .param("key", due.key())
                .param("due", Timestamp.from(due.dueAt()))
                .update();
    }

    void postpone(Due due, Instant tryAt, String trouble) {
        jdbc.sql("""
                        update job.timer
                           set try_at = :at,
                               attempts = attempts + 1,
                               trouble = :trouble
                         where kind = :kind
                           and key = :key
                           and due_at = :due
                        """)
                .param("at", Timestamp.from(tryAt))
                .param("trouble", trouble)
                .param("kind", due.kind())
                .param("key", due.key())
                .param("due", Timestamp.from(due.dueAt()))
                .update();
    }

    List<StuckTimer> stuck(int limit) {
        return jdbc.sql("""
                        select kind, key, due_at, attempts, trouble
                          from job.timer
                         where attempts > 0
                         order by due_at
                         limit :limit
                        """).param("limit", limit).query(StuckTimer.class).list();
    }
}
