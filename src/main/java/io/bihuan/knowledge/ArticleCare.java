package io.bihuan.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of the knowledge wants somebody's care: reviews that are due, readers' complaints, questions without an answer. */
@Service
@Transactional(readOnly = true)
public class ArticleCare {

    private final JdbcClient jdbc;
    private final ArticleRows rows;

    ArticleCare(JdbcClient jdbc, ArticleRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A question that found nothing, and how often it was asked. */
    public record Miss(String question, int asked) {}

    /** What a reader said. */
    public record Said(Verdict verdict, String note, UUID givenBy, Instant givenAt) {}

    /** Articles whose day of review has come, of one owner or, for null, of all; the most overdue first. */
    public List<ArticleLists.Row> dueForReview(@Nullable UUID owner, int limit) {
        return rows.where("""
                 where state = 'PUBLISHED'
                   and review_on <= :today
                   and (cast(:owner as uuid) is null or owner = :owner)
                 order by review_on
                """, statement -> statement.param("owner", owner), limit);
    }

    /** How many articles of one owner or, for null, of all wait for their review. */
    public int countDueForReview(@Nullable UUID owner) {
        return jdbc.sql("""
                        select count(*)
                          from knowledge.version v
                          join knowledge.article a on a.id = v.article_id and a.published = v.number
                         where v.review_on <= :today
                           and a.withdrawn_at is null
                           and (v.valid_until is null or v.valid_until >= :today)
                           and (cast(:owner as uuid) is null or v.owner = :owner)
                        """)
                .param("today", rows.today())
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    /** Articles that readers found wrong or wanting, the most complained of first. */
    public List<ArticleLists.Row> complainedOf(int limit) {
        return rows.where("""
                 where exists (select 1 from knowledge.feedback f
                                where f.article_id = listed.id and f.verdict <> 'HELPED' and f.settled_at is null)
                 order by changed_at
                """, UnaryOperator.identity(), limit);
    }

    /** What was asked in vain, the most asked first. */
    public List<Miss> misses(int limit) {
        return jdbc.sql("select question, asked from knowledge.miss order by asked desc, last_at desc limit :limit")
                .param("limit", limit)
                .query(Miss.class)
                .list();
    }

    /** What readers said of an article and nobody has dealt with, the newest first. */
    public List<Said> said(UUID id) {
        return jdbc.sql("""
                        select verdict, note, given_by, given_at
                          from knowledge.feedback
                         where article_id = :id
                           and settled_at is null
                           and verdict <> 'HELPED'
                         order by given_at desc
                         limit 50
                        """).param("id", id).query(Said.class).list();
    }
}
