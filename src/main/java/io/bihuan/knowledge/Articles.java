package io.bihuan.knowledge;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of articles and their versions. */
@Repository
class Articles {

    private final JdbcClient jdbc;

    Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an article stands, read for a change and locked until it is made. */
    record Standing(
            UUID id,
            int latest,
            @Nullable Integer published,
            @Nullable Timestamp withdrawnAt) {}

    @Nullable
    Standing locked(UUID id) {
        return jdbc.sql("""
                        select id, latest, published, withdrawn_at
                          from knowledge.article
                         where id = :id
                           for update
                        """).param("id", id).query(Standing.class).optional().orElse(null);
    }

    void add(UUID id, String externalId, UUID by, Instant now) {
        jdbc.sql("""
                        insert into knowledge.article (id, external_id, latest, created_by, created_at, changed_at)
                        values (:id, :external, 0, :by, :now, :now)
                        """)
                .param("id", id)
                .param("external", externalId)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void write(UUID id, int number, ArticleText text, UUID by, Instant now) {
        jdbc.sql("""
                        insert into knowledge.version (article_id, number, kind, question, variants, answer, category,
                                                       audience, valid_until, review_on, owner, written_by, written_at)
                        values (:id, :number, :kind, :question, :variants, :answer, :category,
                                :audience, :until, :review, :owner, :by, :now)
                        """)
                .param("id", id)
                .param("number", number)
                .param("kind", text.kind().name())
                .param("question", text.question())
                .param("variants", text.variants().toArray(String[]::new))
                .param("answer", text.answer())
                .param("category", text.category())
                .param("audience", text.audience().name())
                .param("until", text.validUntil() == null ? null : Date.valueOf(text.validUntil()))
                .param("review", text.reviewOn() == null ? null : Date.valueOf(text.reviewOn()))
                .param("owner", text.owner())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("update knowledge.article set latest = :number, changed_at = :now where id = :id")
                .param("id", id)
                .param("number", number)
                .param("now", Timestamp.from(now))
                .update();
    }

    void publish(UUID id, int number, UUID by, Instant now) {
        jdbc.sql("""
                        update knowledge.version
                           set published_by = :by, published_at = :now
                         where article_id = :id
                           and number = :number
                        """)
                .param("id", id)
                .param("number", number)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        update knowledge.article
                           set published = :number, withdrawn_at = null, revision = revision + 1, changed_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("number", number)
                .param("now", Timestamp.from(now))
                .update();
    }

    void withdraw(UUID id, Instant now) {
        jdbc.sql("""
                        update knowledge.article
                           set withdrawn_at = :now, revision = revision + 1, changed_at = :now
                         where id = :id
                        """).param("id", id).param("now", Timestamp.from(now)).update();
    }
}
