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

/**
 * A question's way into papers: handed in for review, approved or sent back by somebody other than its author, retired
 * and brought back. What was approved stays in use while a newer version waits.
 */
@Service
@Transactional
public class ReviewDesk {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ReviewDesk(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record State(
            int version,
            QuestionStatus status,
            @Nullable String areaCode,
            @Nullable Integer reviewedVersion,
            UUID madeBy) {}

    /** Hands a draft in for review. */
    public Reviewing handIn(UUID id, UUID by) {
        var state = state(id);
        if (state.status() != QuestionStatus.DRAFT) {
            return new Reviewing.NotThere();
        }
        if (state.areaCode() == null) {
            return new Reviewing.WithoutArea();
        }
        set(id, QuestionStatus.IN_REVIEW, by);
        return new Reviewing.Done();
    }

    /** Lets a version into papers. */
    public Reviewing approve(UUID id, int version, UUID by) {
        return decide(id, version, true, "", by);
    }

    /** Sends a version back to its author. */
    public Reviewing sendBack(UUID id, int version, String note, UUID by) {
        return decide(id, version, false, note, by);
    }

    private Reviewing decide(UUID id, int version, boolean approved, String note, UUID by) {
        var state = state(id);
        if (state.status() != QuestionStatus.IN_REVIEW || state.version() != version) {
            return new Reviewing.NotThere();
        }
        if (state.madeBy().equals(by)) {
            return new Reviewing.OwnWork();
        }
        if (approved && state.areaCode() == null) {
            return new Reviewing.WithoutArea();
        }
        jdbc.sql("""
                        insert into question.review (id, question_id, version, reviewer_id, approved, note, reviewed_at)
                        values (:id, :question, :version, :by, :approved, :note, :now)
                        """)
                .param("id", Ids.next())
                .param("question", id)
                .param("version", version)
                .param("by", by)
                .param("approved", approved)
                .param("note", note)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        set(id, approved ? QuestionStatus.ACTIVE : QuestionStatus.DRAFT, by);
        return new Reviewing.Done();
    }

    /** Takes a question away from new papers; those that have it keep it. */
    public Reviewing retire(UUID id, UUID by) {
        if (state(id).status() != QuestionStatus.ACTIVE) {
            return new Reviewing.NotThere();
        }
        set(id, QuestionStatus.RETIRED, by);
        return new Reviewing.Done();
    }

    /** Opens a retired question to papers again, as it was reviewed. */
    public Reviewing bringBack(UUID id, UUID by) {
        var state = state(id);
        if (state.status() != QuestionStatus.RETIRED) {
            return new Reviewing.NotThere();
        }
        var reviewed = state.reviewedVersion() != null && state.reviewedVersion() == state.version();
        set(id, reviewed ? QuestionStatus.ACTIVE : QuestionStatus.DRAFT, by);
        return new Reviewing.Done();
    }

    private void set(UUID id, QuestionStatus status, UUID by) {
        jdbc.sql("""
                        update question.question
                           set status = :status, changed_at = :now,
                               reviewed_version = case when :status = 'ACTIVE' then version else reviewed_version end
                         where id = :id
                        """)
                .param("status", status.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        audit.did(by, "question.status", "question", id.toString(), Map.of("status", status.name()));
    }

    /** Locked until the end, so that of two who decide one comes first. */
    private State state(UUID id) {
        return jdbc.sql("""
                        select question.version, status, question.area_code, reviewed_version, made_by
                          from question.question
                          join question.version on version.question_id = question.id and version.version = question.version
                         where question.id = :id
                           for update of question
                        """)
                .param("id", id)
                .query(State.class)
                .optional()
                .orElseThrow(() -> new NotFound("question " + id));
    }
}
