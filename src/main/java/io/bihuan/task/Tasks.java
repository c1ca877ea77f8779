package io.bihuan.task;

import io.bihuan.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks that are kept. */
@Repository
class Tasks {

    static final String SELECT = """
            select id, department, branch_id, kind, title, detail, source, source_id, about, href, asked_by, asked_at,
                   due_at, assignee_id, taken_at, state, ended_at, ended_by, result, proof, file_id, late_at
              from task.task
            """;

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, NewTask task, Instant remindAt, UUID by, Instant now) {
        jdbc.sql("""
                        insert into task.task (id, department, branch_id, kind, title, detail, source, source_id, about,
                               href, asked_by, asked_at, due_at, remind_at, assignee_id, taken_at)
                        values (:id, :department, :branch, :kind, :title, :detail, :source, :sourceId, :about,
                               :href, :by, :now, :due, :remind, :assignee, :taken)
                        """)
                .param("id", id)
                .param("department", task.department().name())
                .param("branch", task.branchId())
                .param("kind", task.kind())
                .param("title", task.title())
                .param("detail", task.detail())
                .param("source", task.source())
                .param("sourceId", task.sourceId())
                .param("about", task.about())
                .param("href", task.href())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(task.dueAt()))
                .param("remind", Timestamp.from(remindAt))
                .param("assignee", task.assigneeId())
                .param("taken", task.assigneeId() == null ? null : Timestamp.from(now))
                .update();
    }

    Optional<Task> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    Task require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("task " + id));
    }

    List<UUID> forget(Collection<UUID> sources, String gone) {
        jdbc.sql("""
                        update task.task
                           set detail = :gone, result = case when result = '' then '' else :gone end
                         where source_id = any(:sources)
                        """)
                .param("gone", gone)
                .param("sources", sources.toArray(UUID[]::new))
                .update();
        return jdbc.sql("""
                        update task.task t
                           set file_id = null
                          from task.task before
                         where t.source_id = any(:sources)
                           and before.id = t.id
                           and before.file_id is not null
                        returning before.file_id
                        """)
                .param("sources", sources.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    List<Task> of(UUID sourceId) {
        return jdbc.sql(SELECT + " where source_id = :source order by asked_at, id")
                .param("source", sourceId)
                .query((row, n) -> read(row))
                .list();
    }

    /** Gives it to somebody; false when it has ended, or somebody else has it and it was not handed over. */
    boolean assign(UUID id, @Nullable UUID from, @Nullable UUID to, Instant now) {
        return jdbc.sql("""
                        update task.task
                           set assignee_id = :to, taken_at = :now
                         where id = :id
                           and state = 'OPEN'
                           and assignee_id is not distinct from :from
                        """)
                        .param("to", to)
                        .param("now", to == null ? null : Timestamp.from(now))
                        .param("id", id)
                        .param("from", from)
                        .update()
                == 1;
    }

    /** Ends it; false when it has ended already. */
    boolean end(UUID id, Task.State state, String result, String proof, @Nullable UUID file, UUID by, Instant now) {
        return jdbc.sql("""
                        update task.task
                           set state = :state, result = :result, proof = :proof, file_id = :file,
                               ended_at = :now, ended_by = :by
                         where id = :id
                           and state = 'OPEN'
                        """)
                        .param("state", state.name())
                        .param("result", result)
                        .param("proof", proof)
                        .param("file", file)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    void late(UUID id, Instant now) {
        jdbc.sql("update task.task set late_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    static Task read(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                Department.valueOf(row.getString("department")),
                row.getObject("branch_id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                row.getString("detail"),
                row.getString("source"),
                row.getObject("source_id", UUID.class),
                row.getString("about"),
                row.getString("href"),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("assignee_id", UUID.class),
                instant(row.getTimestamp("taken_at")),
                Task.State.valueOf(row.getString("state")),
                instant(row.getTimestamp("ended_at")),
                row.getObject("ended_by", UUID.class),
                row.getString("result"),
                row.getString("proof"),
                row.getObject("file_id", UUID.class),
                instant(row.getTimestamp("late_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
