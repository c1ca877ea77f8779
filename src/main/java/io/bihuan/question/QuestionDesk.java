package io.bihuan.question;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a question. */
@Service
@Transactional
public class QuestionDesk {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    QuestionDesk(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a question into the bank, unless it asks what the bank asks already. The draft must be without faults; one that
     * says it is in use was reviewed before it came, as the product's own questions are.
     */
    public Adding add(QuestionDraft draft, UUID by) {
        var id = Ids.next();
        var fingerprint = Contents.fingerprint(draft.content());
        var now = Timestamp.from(clock.instant());
        var added = jdbc.sql("""
                        insert into question.question
                               (id, kind, stem, area_code, difficulty, source, status, fingerprint, created_at, created_by, changed_at,
                                reviewed_version)
                        values (:id, :kind, :stem, :area, :difficulty, :source, :status, :fingerprint, :now, :by, :now,
                                case when :status = 'ACTIVE' then 1 end)
                        on conflict on constraint the_same_question_once do nothing
                        """)
                .param("id", id)
                .param("kind", draft.content().kind().name())
                .param("stem", draft.content().stem())
                .param("area", draft.areaCode())
                .param("difficulty", draft.difficulty())
                .param("source", draft.source())
                .param("status", draft.status().name())
                .param("fingerprint", fingerprint)
                .param("by", by)
                .param("now", now)
                .update();
        if (added == 0) {
            return new Adding.Known(jdbc.sql("select id from question.question where fingerprint = :fingerprint")
                    .param("fingerprint", fingerprint)
                    .query(UUID.class)
                    .single());
        }
        keep(id, 1, draft, by);
        return new Adding.Added(id);
    }

    /**
     * Changes a question. Once a paper has taken it or somebody has reviewed it, the change makes a new version; papers
     * keep the old one, and draw it until the new one is reviewed.
     */
    public Adding edit(UUID id, QuestionDraft draft, UUID by) {
        var fingerprint = Contents.fingerprint(draft.content());
        var twin = jdbc.sql("select id from question.question where fingerprint = :fingerprint and id <> :id")
                .param("fingerprint", fingerprint)
                .param("id", id)
                .query(UUID.class)
                .optional();
        if (twin.isPresent()) {
            return new Adding.Known(twin.get());
        }
        var current = current(id);
        var version = current.next();
        jdbc.sql("""
                        update question.question
                           set version = :version, kind = :kind, stem = :stem, area_code = :area, difficulty = :difficulty,
                               source = :source, status = :status, fingerprint = :fingerprint, changed_at = :now,
                               reviewed_version = case when :status = 'ACTIVE' then :version else reviewed_version end
                         where id = :id
                        """)
                .param("version", version)
                .param("kind", draft.content().kind().name())
                .param("stem", draft.content().stem())
                .param("area", draft.areaCode())
                .param("difficulty", draft.difficulty())
                .param("source", draft.source())
                .param("status", draft.status().name())
                .param("fingerprint", fingerprint)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        keep(id, version, draft, by);
        audit.did(by, "question.edit", "question", id.toString(), Map.of("version", String.valueOf(version)));
        return new Adding.Added(id);
    }

    private record Current(
            int version,
            boolean used,
            QuestionStatus status,
            @Nullable Integer reviewedVersion) {

        /** What a paper holds, and what somebody has reviewed or is looking at, stays as it is. */
        int next() {
            var fixed =
                    used || status == QuestionStatus.IN_REVIEW || reviewedVersion != null && reviewedVersion == version;
            return fixed ? version + 1 : version;
        }
    }

    /** Locked until the end, so that two editors make two versions. */
    private Current current(UUID id) {
        return jdbc.sql("""
                        select question.version, version.used, question.status, question.reviewed_version
                          from question.question
                          join question.version on version.question_id = question.id and version.version = question.version
                         where question.id = :id
                           for update of question
                        """)
                .param("id", id)
                .query(Current.class)
                .optional()
                .orElseThrow(() -> new NotFound("question " + id));
    }

    private void keep(UUID id, int version, QuestionDraft draft, UUID by) {
        jdbc.sql("""
                        insert into question.version (question_id, version, area_code, difficulty, content, made_at, made_by)
                        values (:id, :version, :area, :difficulty, cast(:content as jsonb), :now, :by)
                        on conflict (question_id, version) do update
                           set area_code = excluded.area_code, difficulty = excluded.difficulty,
                               content = excluded.content, made_at = excluded.made_at, made_by = excluded.made_by
                         where not version.used
                        """)
                .param("id", id)
                .param("version", version)
                .param("area", draft.areaCode())
                .param("difficulty", draft.difficulty())
                .param("content", Contents.json(draft.content()))
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
