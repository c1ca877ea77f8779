package io.bihuan.knowledge;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the articles of a list: of each the version in service or, where none is, the latest. */
@Component
class ArticleRows {

    /** How an article stands; asks for a parameter {@code today}. */
    static final String STATE = """
            case when a.published is null then 'DRAFT'
                 when a.withdrawn_at is not null or v.valid_until < :today then 'EXPIRED'
                 else 'PUBLISHED' end
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the clause, which may put them in order, lets through. */
    List<ArticleLists.Row> where(String clause, UnaryOperator<JdbcClient.StatementSpec> filled, int limit) {
        var statement = jdbc.sql("""
                        select id, question, category, kind, audience, state, review_on, used, changed_at
                          from (select a.id, v.question, v.category, v.kind, v.audience, v.review_on, v.owner, a.used,
                                       a.changed_at,
                        """ + STATE + """
                                       as state
                                  from knowledge.article a
                                  join knowledge.version v on v.article_id = a.id
                                                          and v.number = coalesce(a.published, a.latest)) as listed
                        """ + clause + " limit :limit");
        return filled.apply(statement)
                .param("today", today())
                .param("limit", limit)
                .query(ArticleLists.Row.class)
                .list();
    }

    Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }
}
