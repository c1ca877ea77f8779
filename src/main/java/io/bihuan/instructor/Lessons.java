package io.bihuan.instructor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was taught and what was said of it. */
@Repository
class Lessons {

    static final String SELECT = """
            select session_id, staff_id, course_id, topic, held_at, hours, attended, answers, understood, useful,
                   interactive, broad, deviations, standard, settles_at, verdict
              from instructor.lesson
            """;

    private final JdbcClient jdbc;

    Lessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Held held, UUID standard, Instant settlesAt) {
        jdbc.sql("""
                        insert into instructor.lesson
                               (session_id, staff_id, course_id, topic, held_at, hours, attended, standard, settles_at)
                        values (:session, :staff, :course, :topic, :held, :hours, :attended, :standard, :settles)
                        on conflict (session_id) do nothing
                        """)
                .param("session", held.sessionId())
                .param("staff", held.staffId())
                .param("course", held.courseId())
                .param("topic", held.topic())
                .param("held", Timestamp.from(held.heldAt()))
                .param("hours", held.hours())
                .param("attended", held.attended())
                .param("standard", standard)
                .param("settles", Timestamp.from(settlesAt))
                .update();
    }

    /** The lesson, held until the end of the transaction, so that one verdict follows the other. */
    Optional<Lesson> hold(UUID sessionId) {
        return jdbc.sql(SELECT + " where session_id = :session for update")
                .param("session", sessionId)
                .query(Lesson.class)
                .optional();
    }

    Optional<Lesson> find(UUID sessionId) {
        return jdbc.sql(SELECT + " where session_id = :session")
                .param("session", sessionId)
                .query(Lesson.class)
                .optional();
    }

    List<Lesson> find(Collection<UUID> sessionIds) {
        return jdbc.sql(SELECT + " where session_id = any(:sessions)")
                .param("sessions", sessionIds.toArray(UUID[]::new))
                .query(Lesson.class)
                .list();
    }

    List<UUID> unsettled(Instant now) {
        return jdbc.sql("""
                        select session_id
                          from instructor.lesson
                         where settled_at is null
                           and settles_at <= :now
                         order by settles_at, session_id
                        """).param("now", Timestamp.from(now)).query(UUID.class).list();
    }

    void answers(UUID sessionId, Answers given) {
        jdbc.sql("""
                        update instructor.lesson
                           set answers = :answers, understood = :understood, useful = :useful,
                               interactive = :interactive, broad = :broad
                         where session_id = :session
                        """)
                .param("answers", given.answers())
                .param("understood", given.understood())
                .param("useful", given.useful())
                .param("interactive", given.interactive())
                .param("broad", given.broad())
                .param("session", sessionId)
                .update();
    }

    void deviation(UUID id, UUID sessionId, String note, UUID by, Instant at) {
        jdbc.sql("""
                        insert into instructor.deviation (id, session_id, note, noted_by, noted_at)
                        values (:id, :session, :note, :by, :at)
                        """)
                .param("id", id)
                .param("session", sessionId)
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("update instructor.lesson set deviations = deviations + 1 where session_id = :session")
                .param("session", sessionId)
                .update();
    }

    void settle(UUID sessionId, Verdict verdict, Instant at) {
        jdbc.sql("update instructor.lesson set verdict = :verdict, settled_at = :at where session_id = :session")
                .param("verdict", verdict.name())
                .param("at", Timestamp.from(at))
                .param("session", sessionId)
                .update();
    }
}
