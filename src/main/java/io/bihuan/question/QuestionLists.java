package io.bihuan.question;

import io.bihuan.richtext.RichText;
import io.bihuan.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about the bank. */
@Service
@Transactional(readOnly = true)
public class QuestionLists {

    private static final String SELECT = """
            select id, version, kind, stem, area_code, difficulty, source, status, changed_at
              from question.question
             where (cast(:words as text) is null or stem ilike :words)
               and (cast(:area as text) is null or area_code = :area or area_code like :below)
               and (cast(:difficulty as int) is null or difficulty = :difficulty)
               and (cast(:kind as text) is null or kind = :kind)
               and (cast(:status as text) is null or status = :status)
            """;

    private final JdbcClient jdbc;

    QuestionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list of questions. */
    public record Line(
            UUID id,
            int version,
            QuestionKind kind,
            String stem,
            @Nullable String areaCode,
            int difficulty,
            String source,
            QuestionStatus status,
            Instant changedAt) {

        /** The question in a line of words. */
        public String title() {
            return RichText.words(stem);
        }
    }

    /** What to look for; null asks for any. */
    public record Search(
            @Nullable String words,
            @Nullable String area,
            @Nullable QuestionKind kind,
            @Nullable QuestionStatus status,
            @Nullable Integer difficulty) {

        private @Nullable String pattern() {
            return words == null || words.isBlank()
                    ? null
                    : "%"
                            + words.strip()
                                    .replace("\\", "\\\\")
                                    .replace("%", "\\%")
                                    .replace("_", "\\_") + "%";
        }

        private @Nullable String areaCode() {
            return area == null || area.isEmpty() ? null : area;
        }
    }

    /** The questions found, the newest first, from behind the one named. */
    public List<Line> find(Search search, @Nullable UUID after, int limit) {
        return asking(
                        SELECT + "   and (cast(:after as uuid) is null or id < :after) order by id desc limit :limit",
                        search)
                .param("after", after)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }

    /** How many are found. */
    public int count(Search search) {
        return asking("select count(*) from (" + SELECT + ") as found", search)
                .query(Integer.class)
                .single();
    }

    /** The questions that a paper may take, the newest first. */
    public List<Line> active(int limit) {
        return find(new Search(null, null, null, QuestionStatus.ACTIVE, null), null, limit);
    }

    /** A question as it stands in the list. */
    public Line require(UUID id) {
        return jdbc.sql("""
                        select id, version, kind, stem, area_code, difficulty, source, status, changed_at
                          from question.question
                         where id = :id
                        """)
                .param("id", id)
                .query(Line.class)
                .optional()
                .orElseThrow(() -> new NotFound("question " + id));
    }

    private JdbcClient.StatementSpec asking(String sql, Search search) {
        return jdbc.sql(sql)
                .param("words", search.pattern())
                .param("area", search.areaCode())
                .param(
                        "below",
                        search.areaCode() == null ? null : search.areaCode().replace("_", "\\_") + ".%")
                .param("difficulty", search.difficulty())
                .param("kind", search.kind() == null ? null : search.kind().name())
                .param(
                        "status",
                        search.status() == null ? null : search.status().name());
    }
}
