package io.bihuan.complaint;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers ask about a remedy before they answer, and what they are told. */
@Repository
class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(ComplaintId complaint, String words, Instant now) {
        jdbc.sql(
                        "insert into complaint.question (id, complaint_id, asked_at, words) values (:id, :complaint, :now, :words)")
                .param("id", Ids.next())
                .param("complaint", complaint.value())
                .param("now", Timestamp.from(now))
                .param("words", words)
                .update();
    }

    boolean answer(UUID id, ComplaintId complaint, String words, UUID by, Instant now) {
        return jdbc.sql("""
                        update complaint.question
                           set answer = :words, answered_by = :by, answered_at = :now
                         where id = :id
                           and complaint_id = :complaint
                           and answered_at is null
                        """)
                        .param("words", words)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("complaint", complaint.value())
                        .update()
                == 1;
    }

    List<Question> of(ComplaintId complaint) {
        return jdbc.sql("""
                        select id, asked_at, words, answered_at, answered_by, answer
                          from complaint.question
                         where complaint_id = :complaint
                         order by asked_at
                        """)
                .param("complaint", complaint.value())
                .query(Question.class)
                .list();
    }
}
