package io.bihuan.instructor;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about the ladder of P-12: say that a task is done, and give the right to teach back. */
@Service
@Transactional
public class LadderDesk {

    private final Steps steps;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    LadderDesk(Steps steps, Notices notices, Audit audit, Clock clock) {
        this.steps = steps;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where somebody stands. */
    @Transactional(readOnly = true)
    public Standing standing(UUID staffId) {
        return Standing.of(steps.of(staffId));
    }

    /** Everything that ever happened on somebody's ladder, the earliest first. */
    @Transactional(readOnly = true)
    public List<Step> history(UUID staffId) {
        return steps.of(staffId);
    }

    /** Everything that somebody must still do, the most pressing first. */
    @Transactional(readOnly = true)
    public List<Step> owed() {
        return steps.owed();
    }

    /** Says that the plan was revised or the training taken, and how; said again, the first word stands. */
    public Step done(UUID stepId, String note, UUID by) {
        var step = steps.find(stepId).orElseThrow(() -> new NotFound("step " + stepId));
        if (step.owed()) {
            steps.done(stepId, note.strip(), by, clock.instant());
            audit.did(
                    by,
                    "instructor.step-done",
                    "staff",
                    step.staffId().toString(),
                    Map.of("step", step.kind().name()));
        }
        return step;
    }

    /** Takes the ladder back: the right to teach stands again, and the next result under standard is the first. */
    public Restoring restore(UUID staffId, String reason, SignedIn by) {
        if (by.staffId().equals(staffId)) {
            return new Restoring.OwnLadder();
        }
        if (reason.isBlank()) {
            return new Restoring.NoReason();
        }
        if (standing(staffId).taken().isEmpty()) {
            return new Restoring.NothingToRestore();
        }
        var now = clock.instant();
        steps.settleOwed(staffId, reason.strip(), by.staffId(), now);
        steps.add(new Step(
                Ids.next(),
                staffId,
                LadderStep.RESTORED,
                null,
                reason.strip(),
                now,
                by.staffId(),
                null,
                null,
                null,
                ""));
        notices.tell(
                staffId,
                "instructor.notice.RESTORED",
                List.of(reason.strip()),
                "/instructors/" + staffId + "#ladder",
                Tone.GOOD);
        audit.did(by.staffId(), "instructor.restored", "staff", staffId.toString(), Map.of("reason", reason.strip()));
        return new Restoring.Restored();
    }
}
