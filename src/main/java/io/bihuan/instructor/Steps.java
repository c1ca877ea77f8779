package io.bihuan.instructor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the steps of every instructor's ladder; they are added to and never taken away. */
@Repository
class Steps {

    private static final String SELECT = """
            select id, staff_id, kind, session_id, reason, raised_at, raised_by, due_at, done_at, done_by, done_note
              from instructor.step
            """;

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a step; says whether its lesson had raised none before. */
    boolean add(Step step) {
        return jdbc.sql("""
                        insert into instructor.step
                               (id, staff_id, kind, session_id, reason, raised_at, raised_by, due_at)
                        values (:id, :staff, :kind, :session, :reason, :at, :by, :due)
                        on conflict (session_id) where session_id is not null do nothing
                        """)
                        .param("id", step.id())
                        .param("staff", step.staffId())
                        .param("kind", step.kind().name())
                        .param("session", step.sessionId())
                        .param("reason", step.reason())
                        .param("at", Timestamp.from(step.raisedAt()))
                        .param("by", step.raisedBy())
                        .param("due", timestamp(step.dueAt()))
                        .update()
                == 1;
    }

    Optional<Step> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Step.class)
                .optional();
    }

    /** An instructor's steps, the earliest first. */
    List<Step> of(UUID staffId) {
        return jdbc.sql(SELECT + " where staff_id = :staff order by raised_at, id")
                .param("staff", staffId)
                .query(Step.class)
                .list();
    }

    /** Every step that somebody must still do, the most pressing first. */
    List<Step> owed() {
        return jdbc.sql(SELECT + " where done_at is null and due_at is not null order by due_at")
                .query(Step.class)
                .list();
    }

    void done(UUID id, String note, UUID by, Instant at) {
        jdbc.sql("""
                        update instructor.step
                           set done_at = :at, done_by = :by, done_note = :note
                         where id = :id
                           and done_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("note", note)
                .param("id", id)
                .update();
    }

    /** Steps that lose their ground when a person takes the ladder back. */
    void settleOwed(UUID staffId, String note, UUID by, Instant at) {
        jdbc.sql("""
                        update instructor.step
                           set done_at = :at, done_by = :by, done_note = :note
                         where staff_id = :staff
                           and done_at is null
                           and due_at is not null
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("note", note)
                .param("staff", staffId)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
