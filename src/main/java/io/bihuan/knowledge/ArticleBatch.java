package io.bihuan.knowledge;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes in articles from another system by the hundred, published at once. Taking the same in twice changes nothing. */
@Component
class ArticleBatch {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ChangeLog changes;
    private final Clock clock;

    ArticleBatch(JdbcClient jdbc, JsonMapper json, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.changes = changes;
        this.clock = clock;
    }

    private record Row(
            UUID id, String external_id, String question, List<String> variants, String answer, String category) {}

    private static final String GIVEN = """
            with given as (
                select *
                  from jsonb_to_recordset(cast(:rows as jsonb))
                       as r (id uuid, external_id text, question text, variants text[], answer text, category text)
            )
            """;

    /** Takes the articles in, by their external id, and returns how many were new or changed. */
    @Transactional
    int take(Map<String, ArticleText> articles, UUID by) {
        var rows = json.writeValueAsString(articles.entrySet().stream()
                .map(article -> row(article.getKey(), article.getValue()))
                .toList());
        var now = Timestamp.from(clock.instant());
        jdbc.sql(GIVEN + """
                        insert into knowledge.article (id, external_id, latest, created_by, created_at, changed_at)
                        select id, external_id, 0, :by, :now, :now
                          from given
                            on conflict (external_id) do nothing
                        """)
                .param("rows", rows)
                .param("by", by)
                .param("now", now)
                .update();
        var changed = jdbc.sql(GIVEN + """
                        insert into knowledge.version (article_id, number, kind, question, variants, answer, category,
                                                       audience, valid_until, review_on, owner, written_by, written_at,
                                                       published_by, published_at)
                        select a.id, a.latest + 1, coalesce(v.kind, 'ANSWER'), g.question, coalesce(g.variants, '{}'),
                               g.answer, g.category, coalesce(v.audience, 'PUBLIC'), v.valid_until, v.review_on,
                               v.owner, :by, :now, :by, :now
                          from given g
                          join knowledge.article a on a.external_id = g.external_id
                          left join knowledge.version v on v.article_id = a.id and v.number = a.latest
                         where a.published is distinct from a.latest
                            or a.withdrawn_at is not null
                            or v.number is null
                            or (v.question, v.variants, v.answer, v.category)
                               is distinct from (g.question, coalesce(g.variants, '{}'), g.answer, g.category)
                        returning article_id
                        """)
                .param("rows", rows)
                .param("by", by)
                .param("now", now)
                .query(UUID.class)
                .list();
        if (!changed.isEmpty()) {
            jdbc.sql("""
                            update knowledge.article
                               set latest = latest + 1, published = latest + 1, withdrawn_at = null,
                                   revision = revision + 1, changed_at = :now
                             where id = any(:ids)
                            """)
                    .param("ids", changed.toArray(UUID[]::new))
                    .param("now", now)
                    .update();
            changes.changed(changed);
        }
        return changed.size();
    }

    private static Row row(String externalId, ArticleText text) {
        return new Row(Ids.next(), externalId, text.question(), text.variants(), text.answer(), text.category());
    }
}
