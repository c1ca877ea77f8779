package io.bihuan.question;

import io.bihuan.web.NotFound;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What papers take from the bank. */
@Service
@Transactional(readOnly = true)
public class QuestionBank {

    private static final int MOST_AT_HAND = 20_000;

    private final JdbcClient jdbc;
    private final Map<QuestionRef, Question> atHand = new ConcurrentHashMap<>();

    QuestionBank(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, int version, @Nullable String areaCode, int difficulty, String content) {
        Question question() {
            return new Question(new QuestionRef(id, version), areaCode, difficulty, Contents.of(content));
        }
    }

    /**
     * The reviewed questions that a part of a paper may draw from, in a stable order; null asks for any. Any kind means any that
     * the program marks by itself: what people must mark is drawn only where its kind is named.
     */
    public List<QuestionRef> drawable(
            @Nullable String areaCode, @Nullable QuestionKind kind, @Nullable Integer difficulty) {
        return jdbc.sql("""
                        select question.id, question.reviewed_version as version
                          from question.question
                          join question.version
                            on version.question_id = question.id and version.version = question.reviewed_version
                         where status <> 'RETIRED'
                           and (cast(:area as text) is null or version.area_code = :area or version.area_code like :below)
                           and (kind = :kind or cast(:kind as text) is null and kind not in ('SHORT_ANSWER', 'CASE'))
                           and (cast(:difficulty as int) is null or version.difficulty = :difficulty)
                         order by question.id
                        """)
                .param("area", areaCode)
                .param("below", areaCode == null ? null : areaCode.replace("_", "\\_") + ".%")
                .param("kind", kind == null ? null : kind.name())
                .param("difficulty", difficulty)
                .query(QuestionRef.class)
                .list();
    }

    private record Stated(UUID id, int version, int difficulty) {}

    /** The stated difficulty of these versions, from 1 to 5. */
    public Map<QuestionRef, Integer> difficulties(Collection<QuestionRef> refs) {
        var wanted = Set.copyOf(refs);
        var found = new HashMap<QuestionRef, Integer>();
        jdbc.sql("select question_id as id, version, difficulty from question.version where question_id = any(:ids)")
                .param("ids", wanted.stream().map(QuestionRef::id).toArray(UUID[]::new))
                .query(Stated.class)
                .list()
                .forEach(row -> found.put(new QuestionRef(row.id(), row.version()), row.difficulty()));
        found.keySet().retainAll(wanted);
        return found;
    }

    /** These versions, each as it stood. Those that a paper holds never change and are kept at hand. */
    public Map<QuestionRef, Question> all(Collection<QuestionRef> refs) {
        var found = new HashMap<QuestionRef, Question>();
        var missing = new HashSet<QuestionRef>();
        for (var ref : refs) {
            var question = atHand.get(ref);
            if (question == null) {
                missing.add(ref);
            } else {
                found.put(ref, question);
            }
        }
        if (!missing.isEmpty()) {
            read(missing).forEach(question -> found.put(question.ref(), question));
        }
        return found;
    }

    private record Held(
            UUID id, int version, @Nullable String areaCode, int difficulty, String content, boolean used) {}

    private List<Question> read(Set<QuestionRef> refs) {
        if (atHand.size() > MOST_AT_HAND) {
            atHand.clear();
        }
        return jdbc
                .sql("""
                        select question_id as id, version, area_code, difficulty, content, used
                          from question.version
                         where question_id = any(:ids)
                        """)
                .param("ids", refs.stream().map(QuestionRef::id).toArray(UUID[]::new))
                .query(Held.class)
                .list()
                .stream()
                .filter(held -> refs.contains(new QuestionRef(held.id(), held.version())))
                .map(this::kept)
                .toList();
    }

    private Question kept(Held held) {
        var question = new Question(
                new QuestionRef(held.id(), held.version()),
                held.areaCode(),
                held.difficulty(),
                Contents.of(held.content()));
        if (held.used()) {
            atHand.put(question.ref(), question);
        }
        return question;
    }

    /** The version of a question that papers take: the one that was reviewed. */
    public QuestionRef inUse(UUID id) {
        return jdbc.sql("""
                        select id, reviewed_version as version
                          from question.question
                         where id = :id
                           and reviewed_version is not null
                        """)
                .param("id", id)
                .query(QuestionRef.class)
                .optional()
                .orElseThrow(() -> new NotFound("question " + id + " in use"));
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

    private record Present(UUID id, int version) {}

    /** The present version of each of these questions. */
    public Map<UUID, Integer> versions(Collection<UUID> ids) {
        var present = new HashMap<UUID, Integer>();
        jdbc.sql("select id, version from question.question where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Present.class)
                .list()
                .forEach(row -> present.put(row.id(), row.version()));
        return present;
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
