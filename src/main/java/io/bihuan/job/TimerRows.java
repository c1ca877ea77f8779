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

    /** Removes a timer that is due, unless another node holds it or it was moved; the caller's transaction keeps it. */
    Optional<Due> take(String kind, String key, Instant now) {
        return jdbc.sql("""
                        delete from job.timer
                         where (kind, key) in (select kind, key
                                                 from job.timer
                                                where kind = :kind
                                                  and key = :key
                                                  and try_at <= :now
                                                  for update skip locked)
                        returning kind, key, due_at, attempts
                        """)
                .param("kind", kind)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query(Due.class)
                .optional();
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
