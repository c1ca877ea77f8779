package io.bihuan.question;

import io.bihuan.web.NotFound;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What papers take from the bank. */
@Service
@Transactional(readOnly = true)
public class QuestionBank {

    private final JdbcClient jdbc;

    QuestionBank(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, int version, @Nullable String areaCode, int difficulty, String content) {
        Question question() {
            return new Question(new QuestionRef(id, version), areaCode, difficulty, Contents.of(content));
        }
    }

    /** The questions that a part of a paper may draw from, in a stable order; null asks for any. */
    public List<QuestionRef> drawable(
            @Nullable String areaCode, @Nullable QuestionKind kind, @Nullable Integer difficulty) {
        return jdbc.sql("""
                        select id, version
                          from question.question
                         where status = 'ACTIVE'
                           and (cast(:area as text) is null or area_code = :area or area_code like :below)
                           and (cast(:kind as text) is null or kind = :kind)
                           and (cast(:difficulty as int) is null or difficulty = :difficulty)
                         order by id
                        """)
                .param("area", areaCode)
                .param("below", areaCode == null ? null : areaCode.replace("_", "\\_") + ".%")
                .param("kind", kind == null ? null : kind.name())
                .param("difficulty", difficulty)
                .query(QuestionRef.class)
                .list();
    }

    /** These versions, each as it stood. */
    public Map<QuestionRef, Question> all(Collection<QuestionRef> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        var wanted = java.util.Set.copyOf(refs);
        return jdbc
                .sql("""
                        select question_id as id, version, area_code, difficulty, content
                          from question.version
                         where question_id in (:ids)
                        """)
                .param("ids", wanted.stream().map(QuestionRef::id).collect(Collectors.toSet()))
                .query(Row.class)
                .stream()
                .filter(row -> wanted.contains(new QuestionRef(row.id(), row.version())))
                .map(Row::question)
                .collect(Collectors.toMap(Question::ref, Function.identity(), (one, _) -> one, HashMap::new));
    }

    /** A question as it stands today. */
    public Question current(UUID id) {
        return jdbc.sql("""
                        select question.id, question.version, question.area_code, question.difficulty, version.content
                          from question.question
                          join question.version on version.question_id = question.id and version.version = question.version
                         where question.id = :id
                        """)
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(Row::question)
                .orElseThrow(() -> new NotFound("question " + id));
    }

    /** Holds these versions for good: from now on an edit makes a new one. */
    @Transactional
    public void hold(Collection<QuestionRef> refs) {
        var ids = refs.stream().map(QuestionRef::id).sorted().toArray(UUID[]::new);
        jdbc.sql("""
                        update question.version
                           set used = true
                          from unnest(cast(:ids as uuid[]), cast(:versions as int[])) as held (id, version)
                         where question_id = held.id
                           and version.version = held.version
                           and not used
                        """)
                .param("ids", ids)
                .param(
                        "versions",
                        refs.stream()
                                .sorted(java.util.Comparator.comparing(QuestionRef::id))
                                .map(QuestionRef::version)
                                .toArray(Integer[]::new))
                .update();
    }
}
