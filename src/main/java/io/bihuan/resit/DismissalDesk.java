package io.bihuan.resit;

import io.bihuan.audit.Audit;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of the ladder, where people decide and may be appealed against (P-11). No rule ever dismisses anybody. */
@Service
@Transactional
public class DismissalDesk {

    private final FollowupRows rows;
    private final Steps steps;
    private final Standards standards;
    private final Audit audit;
    private final Clock clock;

    DismissalDesk(FollowupRows rows, Steps steps, Standards standards, Audit audit, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.standards = standards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Decides on a proposal, with a reason that the person reads. */
    public Deciding decide(UUID id, Decision decision, String reason, UUID by) {
        var now = clock.instant();
        var one = rows.lock(id);
        if (one.state() != FollowupState.PROPOSED) {
            return new Deciding.NotAsItStands(one.state());
        }
        if (one.staffId().equals(by)) {
            return new Deciding.SomebodyElse();
        }
        var standard = standards.of(ResitStandard.class, one.standardVersion());
        switch (decision) {
            case APPROVE -> {
                rows.decided(id, by);
                steps.to(one, FollowupState.APPROVED, now, standard.dismissalAppealTerm());
                rows.happened(id, "APPROVED", now, by, reason, "");
                steps.tellPerson(one, "resit.notice.approved", Tone.BAD, reason);
            }
            case EXTEND -> {
                steps.to(one, FollowupState.MASTERY, now, standard.masteryTerm());
                rows.happened(id, "MASTERY_EXTENDED", now, by, reason, "");
                steps.tellPerson(one, "resit.notice.more-time", Tone.WARN, reason);
            }
            case REJECT -> {
                steps.close(one, FollowupState.KEPT, now, by, reason);
                steps.tellPerson(one, "resit.notice.kept", Tone.GOOD, reason);
            }
        }
        audit.did(
                by, "resit.decided", "followup", id.toString(), Map.of("decision", decision.name(), "reason", reason));
        return new Deciding.Decided();
    }

    /** The person appeals against an approved dismissal, in time. */
    public Deciding appeal(UUID id, String words, UUID staffId) {
        var now = clock.instant();
        var one = rows.lock(id);
        if (!one.staffId().equals(staffId)) {
            throw new NotFound("follow-up " + id + " of " + staffId);
        }
        if (one.state() != FollowupState.APPROVED) {
            return new Deciding.NotAsItStands(one.state());
        }
        if (now.isAfter(one.dueAt())) {
            return new Deciding.TooLate(one.dueAt());
        }
        var standard = standards.of(ResitStandard.class, one.standardVersion());
        steps.to(one, FollowupState.APPEALED, now, standard.dismissalDecisionTerm());
        rows.happened(id, "APPEALED", now, staffId, words, "");
        steps.tellDirectors(one, "resit.notice.appealed", Tone.BAD);
        steps.tellSupervisors(one, "resit.notice.appealed", Tone.BAD);
        audit.did(staffId, "resit.appealed", "followup", id);
        return new Deciding.Decided();
    }

    /** Somebody other than who approved it decides on the appeal. */
    public Deciding decideAppeal(UUID id, boolean granted, String reason, UUID by) {
        var now = clock.instant();
        var one = rows.lock(id);
        if (one.state() != FollowupState.APPEALED) {
            return new Deciding.NotAsItStands(one.state());
        }
        if (by.equals(one.decidedBy()) || by.equals(one.staffId())) {
            return new Deciding.SomebodyElse();
        }
        steps.close(one, granted ? FollowupState.KEPT : FollowupState.DISMISSED, now, by, reason);
        steps.tellPerson(
                one,
                granted ? "resit.notice.appeal-granted" : "resit.notice.appeal-refused",
                granted ? Tone.GOOD : Tone.BAD,
                reason);
        audit.did(by, "resit.appeal-decided", "followup", id.toString(), Map.of("reason", reason));
        return new Deciding.Decided();
    }
}
