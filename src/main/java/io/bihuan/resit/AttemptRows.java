package io.bihuan.resit;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts at a subject, as they are stored. */
@Repository
class AttemptRows {

    private final JdbcClient jdbc;

    AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a result, and says what it is beside what was known. */
    Hearing heard(Attempt attempt) {
        var before = jdbc.sql("select passed from resit.attempt where source_id = :source for update")
                .param("source", attempt.sourceId())
                .query(Boolean.class)
                .optional();
        if (!keep(attempt)) {
            return Hearing.KNOWN;
        }
        return before.map(passed -> passed == attempt.passed() ? Hearing.SAME_VERDICT : Hearing.TURNED)
                .orElse(Hearing.FIRST);
    }

    private boolean keep(Attempt attempt) {
        return jdbc.sql("""
                                insert into resit.attempt (source_id, staff_id, subject, attempt, passed, score, round, at)
                                values (:source, :staff, :subject, :attempt, :passed, :score, :round, :at)
                                on conflict (source_id) do update
                                   set passed = excluded.passed, score = excluded.score, round = excluded.round
                                 where attempt.round < excluded.round
                                """)
                        .param("source", attempt.sourceId())
                        .param("staff", attempt.staffId())
                        .param("subject", attempt.subject())
                        .param("attempt", attempt.number())
                        .param("passed", attempt.passed())
                        .param("score", attempt.score())
                        .param("round", attempt.round())
                        .param("at", Timestamp.from(attempt.at()))
                        .update()
                == 1;
    }

    /** How often somebody has sat the subject, this source not counted. */
    int before(UUID staff, String subject, UUID source) {
        return jdbc.sql("""
                        select count(*)
                          from resit.attempt
                         where staff_id = :staff
                           and subject = :subject
                           and source_id <> :source
                        """)
                .param("staff", staff)
                .param("subject", subject)
                .param("source", source)
                .query(Integer.class)
                .single();
    }
}
