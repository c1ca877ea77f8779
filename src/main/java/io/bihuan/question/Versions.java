package io.bihuan.question;

import io.bihuan.web.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was written, by whom, and what reviewers said: the life of a question, and what waits for a reviewer. */
@Service
@Transactional(readOnly = true)
public class Versions {

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version: whether a paper holds it, when it was made and by whom, and whether it is the one in use. */
    public record Edition(int version, boolean used, Instant madeAt, UUID madeBy, boolean inUse) {}

    /** The versions of a question, the newest first. */
    public List<Edition> of(UUID id) {
        return jdbc.sql("""
                        select version.version, used, made_at, made_by,
                               coalesce(version.version = question.reviewed_version, false) as in_use
                          from question.version
                          join question.question on question.id = version.question_id
                         where question_id = :id
                         order by version.version desc
                        """).param("id", id).query(Edition.class).list();
    }

    /** What a reviewer said of a version. */
    public record Verdict(int version, UUID reviewerId, boolean approved, String note, Instant reviewedAt) {}

    /** What reviewers said, the newest first. */
    public List<Verdict> verdicts(UUID id) {
        return jdbc.sql("""
                        select version, reviewer_id, approved, note, reviewed_at
                          from question.review
                         where question_id = :id
                         order by reviewed_at desc, id desc
                        """).param("id", id).query(Verdict.class).list();
    }

    /** A version as it was written. */
    public Content content(UUID id, int version) {
        return jdbc.sql("""
                        select content
                          from question.version
                         where question_id = :id
                           and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(Contents::of)
                .orElseThrow(() -> new NotFound("version " + version + " of question " + id));
    }

    private record Current(UUID id, String content) {}

    /** Questions as they stand today, by their ids. */
    public Map<UUID, Content> currentContents(Collection<UUID> ids) {
        return jdbc.sql("""
                        select question.id, content
                          from question.question
                          join question.version on version.question_id = question.id and version.version = question.version
                         where question.id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(Current.class).list().stream()
                .collect(Collectors.toMap(Current::id, each -> Contents.of(each.content())));
    }

    /** A version that waits for a reviewer. */
    public record Waiting(
            UUID id,
            int version,
            @Nullable String areaCode,
            int difficulty,
            String source,
            UUID madeBy,
            Instant changedAt,
            Content content) {}

    /** What waits for this reviewer, which is nobody's own work; the longest waiting first. */
    public List<Waiting> waitingFor(UUID reviewer, int limit) {
        return jdbc.sql("""
                        select question.id, question.version, question.area_code, question.difficulty, source, made_by,
                               changed_at, content
                          from question.question
                          join question.version on version.question_id = question.id and version.version = question.version
                         where status = 'IN_REVIEW'
                           and made_by <> :reviewer
                         order by changed_at, question.id
                         limit :limit
                        """)
                .param("reviewer", reviewer)
                .param("limit", limit)
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("area_code"),
                        row.getInt("difficulty"),
                        row.getString("source"),
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("changed_at").toInstant(),
                        Contents.of(row.getString("content"))))
                .list();
    }

    /** How many wait for this reviewer. */
    public int countFor(UUID reviewer) {
        return jdbc.sql("""
                        select count(*)
                          from question.question
                          join question.version on version.question_id = question.id and version.version = question.version
                         where status = 'IN_REVIEW'
                           and made_by <> :reviewer
                        """).param("reviewer", reviewer).query(Integer.class).single();
    }
}
