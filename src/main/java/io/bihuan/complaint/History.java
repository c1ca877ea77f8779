package io.bihuan.complaint;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has happened to each complaint. */
@Repository
class History {

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ComplaintId id, Happening happening) {
        jdbc.sql("""
                        insert into complaint.history (id, complaint_id, at, by_id, what, from_stage, to_stage, reason,
                               started_at, due_at, used_percent)
                        values (:id, :complaint, :at, :by, :what, :from, :to, :reason, :startedAt, :dueAt, :used)
                        """)
                .param("id", Ids.next())
                .param("complaint", id.value())
                .param("at", Timestamp.from(happening.at()))
                .param("by", happening.by())
                .param("what", happening.what().name())
                .param("from", name(happening.from()))
                .param("to", name(happening.to()))
                .param("reason", happening.reason())
                .param("startedAt", timestamp(happening.startedAt()))
                .param("dueAt", timestamp(happening.dueAt()))
                .param("used", happening.usedPercent())
                .update();
    }

    /** The history from its beginning. */
    List<Happening> of(ComplaintId id) {
        return jdbc.sql("""
                        select at, by_id, what, from_stage, to_stage, reason, started_at, due_at, used_percent
                          from complaint.history
                         where complaint_id = :id
                         order by at, id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Happening(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by_id", UUID.class),
                        Happening.Kind.valueOf(row.getString("what")),
                        stage(row.getString("from_stage")),
                        stage(row.getString("to_stage")),
                        row.getString("reason"),
                        instant(row.getTimestamp("started_at")),
                        instant(row.getTimestamp("due_at")),
                        row.getObject("used_percent", Integer.class)))
                .list();
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }

    private static @Nullable String name(@Nullable Stage stage) {
        return stage == null ? null : stage.name();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
