package io.bihuan.knowledge;

import io.bihuan.web.NotFound;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that pages ask about articles. */
@Service
@Transactional(readOnly = true)
public class ArticleLists {

    private final JdbcClient jdbc;
    private final ArticleRows rows;

    ArticleLists(JdbcClient jdbc, ArticleRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * One version of an article.
     *
     * @param publishedAt when it came into service, or null where it never did
     */
    public record Version(
            UUID articleId,
            int number,
            ArticleText text,
            @Nullable UUID writtenBy,
            Instant writtenAt,
            @Nullable UUID publishedBy,
            @Nullable Instant publishedAt) {}

    /**
     * An article as it stands.
     *
     * @param published the number of the version in service, or null
     * @param latest the number of the newest version
     */
    public record Standing(
            UUID id,
            String externalId,
            ArticleState state,
            @Nullable Integer published,
            int latest,
            int used,
            int helped,
            int complaints) {

        /** Whether a newer version waits to be published. */
        public boolean hasDraft() {
            return published == null || published < latest;
        }
    }

    /** One line of a list. */
    public record Row(
            UUID id,
            String question,
            String category,
            ArticleKind kind,
            Audience audience,
            ArticleState state,
            @Nullable LocalDate reviewOn,
            int used,
            Instant changedAt) {}

    /** A heading and how many articles in service stand under it. */
    public record Category(String name, int articles) {}

    /** The article; {@link NotFound} where there is none. */
    public Standing standing(UUID id) {
        return jdbc.sql("select a.id, a.external_id, " + ArticleRows.STATE + """
                             as state, a.published, a.latest, a.used,
                               (select count(*) from knowledge.feedback f
                                 where f.article_id = a.id and f.verdict = 'HELPED') as helped,
                               (select count(*) from knowledge.feedback f
                                 where f.article_id = a.id and f.verdict <> 'HELPED' and f.settled_at is null) as complaints
                          from knowledge.article a
                          join knowledge.version v on v.article_id = a.id and v.number = coalesce(a.published, a.latest)
                         where a.id = :id
                        """)
                .param("id", id)
                .param("today", rows.today())
                .query(Standing.class)
                .optional()
                .orElseThrow(() -> new NotFound("article " + id));
    }

    /** One version; {@link NotFound} where there is none. */
    public Version version(UUID id, int number) {
        return jdbc.sql("select * from knowledge.version where article_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query((row, _) -> version(row))
                .optional()
                .orElseThrow(() -> new NotFound("version " + number + " of article " + id));
    }

    /** Every version, the newest first. */
    public List<Version> versions(UUID id) {
        return jdbc.sql("select * from knowledge.version where article_id = :id order by number desc")
                .param("id", id)
                .query((row, _) -> version(row))
                .list();
    }

    /**
     * Articles of a heading, a kind and a state, the most used first; an empty heading or a null stands for all.
     */
    public List<Row> rows(String category, @Nullable ArticleKind kind, @Nullable ArticleState state, int limit) {
        return rows.where(
                """
                  where (:category = '' or category = :category)
                    and (:kind = '' or kind = :kind)
                    and (:state = '' or state = :state)
                  order by used desc, changed_at desc
                """,
                statement -> statement
                        .param("category", category)
                        .param("kind", kind == null ? "" : kind.name())
                        .param("state", state == null ? "" : state.name()),
                limit);
    }

    /** The headings of what is in service, the fullest first. */
    public List<Category> categories() {
        return jdbc.sql("""
                        select v.category as name, count(*) as articles
                          from knowledge.article a
                          join knowledge.version v on v.article_id = a.id and v.number = a.published
                         where a.withdrawn_at is null
                           and (v.valid_until is null or v.valid_until >= :today)
                           and v.category <> ''
                         group by v.category
                         order by count(*) desc, v.category
                         limit 40
                        """).param("today", rows.today()).query(Category.class).list();
    }

    /** An article in service under the id it came with. */
    public record InService(String externalId, ArticleText text) {}

    /** Everything in service, heading by heading. */
    public List<InService> inService() {
        return jdbc.sql("""
                        select a.external_id, v.*
                          from knowledge.article a
                          join knowledge.version v on v.article_id = a.id and v.number = a.published
                         where a.withdrawn_at is null
                           and (v.valid_until is null or v.valid_until >= :today)
                         order by v.category, v.question
                        """)
                .param("today", rows.today())
                .query((row, _) -> new InService(row.getString("external_id"), text(row)))
                .list();
    }

    /** How many articles are in service. */
    public long countPublished() {
        return jdbc.sql("select count(*) from knowledge.article where published is not null and withdrawn_at is null")
                .query(Long.class)
                .single();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("article_id", UUID.class),
                row.getInt("number"),
                text(row),
                row.getObject("written_by", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                row.getObject("published_by", UUID.class),
                instant(row.getTimestamp("published_at")));
    }

    static ArticleText text(ResultSet row) throws SQLException {
        return new ArticleText(
                ArticleKind.valueOf(row.getString("kind")),
                row.getString("question"),
                Phrases.strings(row.getArray("variants")),
                row.getString("answer"),
                row.getString("category"),
                Audience.valueOf(row.getString("audience")),
                day(row.getDate("valid_until")),
                day(row.getDate("review_on")),
                row.getObject("owner", UUID.class));
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
