package io.bihuan.knowledge;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what changed since the last look. The mark is the horizon of transactions: what was still being written then is
 * read again, so that a late commit is never overlooked; reading twice does no harm.
 */
@Component
class Changes {

    private static final long KEPT = Duration.ofMinutes(30).toNanos();

    private final JdbcClient jdbc;
    private String horizon = "0";
    private long looked = System.nanoTime();

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(String horizon, @Nullable UUID articleId) {}

    /** The mark to read from, for one who is about to compare everything. */
    String horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    void readFrom(String mark) {
        horizon = mark;
        looked = System.nanoTime();
    }

    /** Whether so much time has passed that rows may have gone unread. */
    boolean tooOld() {
        return System.nanoTime() - looked > KEPT;
    }

    Set<UUID> next() {
        var lines = jdbc.sql("""
                        with mark as (
                            select pg_snapshot_xmin(pg_current_snapshot()) as xmin
                        )
                        select mark.xmin::text as horizon, change.article_id
                          from mark
                          left join knowledge.change on change.xid >= cast(:horizon as xid8)
                        """).param("horizon", horizon).query(Line.class).list();
        var changed = new LinkedHashSet<UUID>();
        for (var line : lines) {
            horizon = line.horizon();
            if (line.articleId() != null) {
                changed.add(line.articleId());
            }
        }
        if (!changed.isEmpty()) {
            forgetOld();
        }
        looked = System.nanoTime();
        return changed;
    }

    private void forgetOld() {
        jdbc.sql("delete from knowledge.change where at < now() - interval '1 hour'")
                .update();
    }
}
