package io.bihuan.marking;

import io.bihuan.assessment.MarkChange;
import io.bihuan.assessment.ResultDesk;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingLists;
import io.bihuan.assessment.WrittenAnswers;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Deadlines;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals against results: filed within the standard's term, decided by somebody who has not marked. */
@Service
@Transactional
public class AppealDesk {

    private final JdbcClient jdbc;
    private final SittingLists sittings;
    private final ResultDesk results;
    private final WrittenAnswers written;
    private final MarkingLists markings;
    private final People people;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    AppealDesk(
            JdbcClient jdbc,
            SittingLists sittings,
            ResultDesk results,
            WrittenAnswers written,
            MarkingLists markings,
            People people,
            Standards standards,
            Deadlines deadlines,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.sittings = sittings;
        this.results = results;
        this.written = written;
        this.markings = markings;
        this.people = people;
        this.standards = standards;
        this.deadlines = deadlines;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Until when a result may be appealed against. */
    @Transactional(readOnly = true)
    public Instant until(Instant releasedAt) {
        var rules = standards.inForce(MarkingStandard.class, releasedAt).rules();
        return deadlines.due(releasedAt, rules.appealTerm()).dueAt();
    }

    /** Files an appeal for a reason that is not blank. */
    public Appealing file(SittingId sitting, UUID staffId, String reason) {
        var now = clock.instant();
        var standing = sittings.require(sitting, staffId, false);
        if (standing.releasedAt() == null) {
            return new Appealing.NotReleased();
        }
        var until = until(standing.releasedAt());
        if (now.isAfter(until)) {
            return new Appealing.TooLate(until);
        }
        var standard = standards.inForce(MarkingStandard.class, now);
        var due = deadlines.due(now, standard.rules().appealAnswerTerm()).dueAt();
        var id = Ids.next();
        var filed = jdbc.sql("""
                        insert into marking.appeal
                               (id, sitting_id, exam_id, staff_id, branch_id, reason, filed_at, due_at, standard_version)
                        values (:id, :sitting, :exam, :staff, :branch, :reason, :now, :due, :standard)
                            on conflict do nothing
                        """)
                .param("id", id)
                .param("sitting", sitting.value())
                .param("exam", standing.examId())
                .param("staff", staffId)
                .param("branch", branchOf(staffId))
                .param("reason", reason.strip())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .param("standard", standard.version())
                .update();
        return filed == 1 ? new Appealing.Filed(id, due) : new Appealing.AlreadyOpen();
    }

    private @Nullable UUID branchOf(UUID staffId) {
        return people.find(staffId).map(person -> person.branchId()).orElse(null);
    }

    private record Open(UUID sittingId, UUID staffId, boolean decided) {}

    /**
     * Decides an appeal for a reason.
     *
     * @param points what the questions earn now, by their place from 0; those that are not named stay as they are
     */
    public AppealDeciding decide(UUID appealId, Map<Integer, BigDecimal> points, String ground, UUID by) {
        var open = jdbc.sql("""
                        select sitting_id, staff_id, outcome is not null as decided
                          from marking.appeal
                         where id = :id
                           for update
                        """)
                .param("id", appealId)
                .query(Open.class)
                .optional()
                .orElseThrow(() -> new NotFound("appeal " + appealId));
        if (open.decided()) {
            return new AppealDeciding.AlreadyDecided();
        }
        if (!mayDecide(open.sittingId(), open.staffId(), by)) {
            return new AppealDeciding.SomebodyElse();
        }
        var changed = results.change(
                new SittingId(open.sittingId()), points, new MarkChange(MarkChange.Cause.APPEAL, ground, by));
        jdbc.sql("""
                        update marking.appeal
                           set outcome = :outcome, ground = :ground, decided_at = :now, decided_by = :by
                         where id = :id
                        """)
                .param("outcome", changed ? "CHANGED" : "KEPT")
                .param("ground", ground.strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("id", appealId)
                .update();
        notices.tell(
                open.staffId(),
                changed ? "marking.notice.appeal-changed" : "marking.notice.appeal-kept",
                List.of(),
                "/sittings/" + open.sittingId() + "/appeal",
                Tone.ACCENT);
        audit.did(by, "appeal.decide", "sitting", open.sittingId());
        return new AppealDeciding.Decided();
    }

    /** Whether this person has had no part in the result: neither sat, nor marked, nor decided it before. */
    @Transactional(readOnly = true)
    public boolean mayDecide(UUID sittingId, UUID staffId, UUID by) {
        return !staffId.equals(by)
                && !markings.hasMarked(written.idsOf(sittingId), by)
                && !jdbc.sql("""
                                select exists (select 1
                                                 from marking.appeal
                                                where sitting_id = :sitting
                                                  and decided_by = :by)
                                """)
                        .param("sitting", sittingId)
                        .param("by", by)
                        .query(Boolean.class)
                        .single();
    }
}
