package io.bihuan.resit;

import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.Scheduling;
import io.bihuan.audit.Audit;
import io.bihuan.calendar.Calendars;
import io.bihuan.standard.Standards;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Arranges what a failure asks for: training on the weak points, then the resit. */
@Service
@Transactional
public class RemedyDesk {

    private static final Duration ROOM = Duration.ofMinutes(60);

    private final FollowupRows rows;
    private final Steps steps;
    private final Standards standards;
    private final Calendars calendars;
    private final ExamDesk exams;
    private final ExamLists lists;
    private final Audit audit;
    private final Clock clock;

    RemedyDesk(
            FollowupRows rows,
            Steps steps,
            Standards standards,
            Calendars calendars,
            ExamDesk exams,
            ExamLists lists,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.standards = standards;
        this.calendars = calendars;
        this.exams = exams;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets the hour of the training; under P-11 it lies outside opening hours. */
    public Remedy train(UUID id, Instant at, UUID trainer, UUID by) {
        var one = rows.lock(id);
        if (!one.state().awaitsResit()) {
            return new Remedy.NotAsItStands(one.state());
        }
        if (at.isBefore(clock.instant())) {
            return new Remedy.InThePast();
        }
        if (at.isAfter(one.dueAt())) {
            return new Remedy.AfterTerm(one.dueAt());
        }
        var standard = standards.of(ResitStandard.class, one.standardVersion());
        var outside = one.ladder() == Ladder.POINTS && standard.individualTrainingOutsideHours();
        if (outside && calendars.standard().openFrom(at).equals(at)) {
            return new Remedy.WithinHours();
        }
        rows.training(id, at, trainer, null);
        rows.happened(id, "TRAINING_SET", clock.instant(), by, day(at), "");
        steps.tellPerson(one, "resit.notice.training", Tone.ACCENT, day(at));
        audit.did(by, "resit.training-set", "followup", id);
        return new Remedy.Arranged();
    }

    /** The training was held. */
    public Remedy trained(UUID id, String words, UUID by) {
        var one = rows.lock(id);
        if (one.trainingAt() == null || one.trainedAt() != null) {
            return new Remedy.NoTraining();
        }
        rows.training(id, one.trainingAt(), one.trainerId(), clock.instant());
        rows.happened(id, "TRAINED", clock.instant(), by, words, "");
        audit.did(by, "resit.trained", "followup", id);
        return new Remedy.Arranged();
    }

    /** Sets the resit of a theory exam, within its term; the candidate is invited. */
    public Remedy resit(UUID id, Instant at, UUID by) {
        var one = rows.lock(id);
        if (!one.state().awaitsResit()) {
            return new Remedy.NotAsItStands(one.state());
        }
        if (one.examId() == null) {
            return new Remedy.IsPractical();
        }
        if (at.isBefore(clock.instant())) {
            return new Remedy.InThePast();
        }
        // Whoever is late already gets a date all the same: late is better than never.
        if (at.isAfter(one.dueAt()) && !one.late(clock.instant())) {
            return new Remedy.AfterTerm(one.dueAt());
        }
        var former = lists.require(new ExamId(one.examId()), one.branchId());
        var exam = new NewExam(
                former.name() + " 补考",
                io.bihuan.assessment.ExamKind.valueOf(one.kind()),
                former.paperId(),
                at,
                at.plus(Duration.ofMinutes(former.minutes())).plus(ROOM),
                former.minutes(),
                former.scope(),
                former.reveal(),
                new ExamId(one.examId()),
                one.branchId(),
                List.of(one.staffId()));
        if (!(exams.schedule(exam, by) instanceof Scheduling.Scheduled(var examId))) {
            return new Remedy.PaperShort();
        }
        rows.resit(id, at);
        rows.happened(id, "RESIT_SET", clock.instant(), by, day(at), "/exams/" + examId);
        audit.did(by, "resit.exam-set", "followup", id);
        return new Remedy.Arranged();
    }

    /** Whoever could not come, and said why, has the term anew; the resit is set again. */
    public Remedy excuse(UUID id, String reason, UUID by) {
        var now = clock.instant();
        var one = rows.lock(id);
        if (!one.state().awaitsResit() || one.resitAt() == null) {
            return new Remedy.NotAsItStands(one.state());
        }
        if (one.staffId().equals(by)) {
            return new Remedy.NotOneself();
        }
        rows.unset(id);
        if (one.state() == FollowupState.TRAINING) {
            steps.to(
                    one,
                    one.state(),
                    now,
                    standards.of(ResitStandard.class, one.standardVersion()).resitTerm());
        }
        rows.happened(id, "EXCUSED", now, by, reason, "");
        steps.tellPerson(one, "resit.notice.excused", Tone.ACCENT, reason);
        audit.did(by, "resit.excused", "followup", id.toString(), Map.of("reason", reason));
        return new Remedy.Arranged();
    }

    private String day(Instant at) {
        var local = at.atZone(clock.getZone());
        return local.toLocalDate() + " " + local.toLocalTime().withSecond(0).withNano(0);
    }
}
