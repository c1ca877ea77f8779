package io.bihuan.toolbox;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of their tools, and what those who keep them answer (N-20). */
@Service
@Transactional
public class FeedbackBox {

    private static final int LATEST = 100;

    private static final String SELECT = """
            select id, tool, page, staff_id, words, given_at, answer, answered_at
              from toolbox.feedback
            """;

    private final JdbcClient jdbc;
    private final SignOnDesk desk;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    FeedbackBox(JdbcClient jdbc, SignOnDesk desk, Notices notices, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody said of a tool, and what they were answered. */
    public record Feedback(
            UUID id,
            String tool,
            String page,
            UUID staffId,
            String words,
            Instant givenAt,
            String answer,
            @Nullable Instant answeredAt) {}

    /** Takes down what somebody says of a tool, and tells those who keep it. */
    public UUID give(String tool, String page, String words, SignedIn by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into toolbox.feedback (id, tool, page, staff_id, branch_id, words, given_at)
                        values (:id, :tool, :page, :staff, :branch::uuid, :words, :now)
                        """)
                .param("id", id)
                .param("tool", tool)
                .param("page", page)
                .param("staff", by.staffId())
                .param("branch", by.branchId())
                .param("words", words.strip())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        notices.tellAll(
                desk.keepers(by.branchId()),
                "toolbox.notice.feedback",
                List.of(by.name(), words.strip()),
                "/tools/reports",
                Tone.NEUTRAL);
        return id;
    }

    /** Answers it; whoever gave it is told. */
    public void answer(UUID id, String answer, SignedIn by) {
        var giver = jdbc.sql("""
                        update toolbox.feedback
                           set answer = :answer, answered_by = :by, answered_at = :now
                         where id = :id
                           and (:branch::uuid is null or branch_id is null or branch_id = :branch::uuid)
                        returning staff_id
                        """)
                .param("answer", answer.strip())
                .param("by", by.staffId())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("branch", by.branchId())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("feedback " + id));
        notices.tell(giver, "toolbox.notice.answered", List.of(answer.strip()), "/tools/feedback", Tone.GOOD);
        audit.did(by.staffId(), "toolbox.feedback-answered", "tool-feedback", id);
    }

    /** What a branch said, the unanswered first. */
    @Transactional(readOnly = true)
    public List<Feedback> of(@Nullable UUID branchId) {
        return jdbc.sql(SELECT + """
                         where :branch::uuid is null or branch_id is null or branch_id = :branch::uuid
                         order by answered_at is null desc, given_at desc
                         limit :limit
                        """)
                .param("branch", branchId)
                .param("limit", LATEST)
                .query(Feedback.class)
                .list();
    }

    /** What one person said, the latest first. */
    @Transactional(readOnly = true)
    public List<Feedback> ofPerson(UUID staffId) {
        return jdbc.sql(SELECT + " where staff_id = :staff order by given_at desc limit :limit")
                .param("staff", staffId)
                .param("limit", LATEST)
                .query(Feedback.class)
                .list();
    }
}
