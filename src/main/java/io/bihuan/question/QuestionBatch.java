package io.bihuan.question;

import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts many questions into the bank at once: two statements, however many they are. */
@Component
public class QuestionBatch {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionBatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many of them the bank does not ask already. */
    @Transactional(readOnly = true)
    public int missing(List<QuestionDraft> drafts) {
        var fingerprints = drafts.stream()
                .map(draft -> Contents.fingerprint(draft.content()))
                .collect(Collectors.toSet());
        return fingerprints.size()
                - jdbc.sql("select count(distinct fingerprint) from question.question where fingerprint = any(:these)")
                        .param("these", fingerprints.toArray(String[]::new))
                        .query(Integer.class)
                        .single();
    }

    /** Adds those that the bank does not ask already and says how many; the drafts must be without faults. */
    @Transactional
    public int add(List<QuestionDraft> drafts, UUID by) {
        return added(drafts, by).size();
    }

    /** Adds those that the bank does not ask already and says which, by their places in the list. */
    @Transactional
    public Set<Integer> added(List<QuestionDraft> drafts, UUID by) {
        var ids = drafts.stream().map(_ -> Ids.next()).toArray(UUID[]::new);
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into question.question
                               (id, kind, stem, area_code, difficulty, source, status, fingerprint, created_at, created_by, changed_at,
                                reviewed_version)
                        select id, kind, stem, area, difficulty, source, status, fingerprint, :now, :by, :now,
                               case when status = 'ACTIVE' then 1 end
                          from unnest(:ids::uuid[], :kinds::text[], :stems::text[], :areas::text[], :difficulties::int[],
                                      :sources::text[], :statuses::text[], :fingerprints::text[])
                               as draft (id, kind, stem, area, difficulty, source, status, fingerprint)
                            on conflict on constraint the_same_question_once do nothing
                        """)
                .param("ids", ids)
                .param(
                        "kinds",
                        drafts.stream()
                                .map(draft -> draft.content().kind().name())
                                .toArray(String[]::new))
                .param(
                        "stems",
                        drafts.stream().map(draft -> draft.content().stem()).toArray(String[]::new))
                .param("areas", drafts.stream().map(QuestionDraft::areaCode).toArray(String[]::new))
                .param(
                        "difficulties",
                        drafts.stream().map(QuestionDraft::difficulty).toArray(Integer[]::new))
                .param("sources", drafts.stream().map(QuestionDraft::source).toArray(String[]::new))
                .param(
                        "statuses",
                        drafts.stream().map(draft -> draft.status().name()).toArray(String[]::new))
                .param(
                        "fingerprints",
                        drafts.stream()
                                .map(draft -> Contents.fingerprint(draft.content()))
                                .toArray(String[]::new))
                .param("by", by)
                .param("now", now)
                .update();
        var added = jdbc.sql("""
                        insert into question.version (question_id, version, area_code, difficulty, content, made_at, made_by)
                        select question.id, 1, question.area_code, question.difficulty, cast(draft.content as jsonb), :now, :by
                          from unnest(:ids::uuid[], :contents::text[]) as draft (id, content)
                          join question.question on question.id = draft.id
                        returning question_id
                        """)
                .param("ids", ids)
                .param(
                        "contents",
                        drafts.stream()
                                .map(draft -> Contents.json(draft.content()))
                                .toArray(String[]::new))
                .param("by", by)
                .param("now", now)
                .query(UUID.class)
                .set();
        return IntStream.range(0, ids.length)
                .filter(place -> added.contains(ids[place]))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }
}
