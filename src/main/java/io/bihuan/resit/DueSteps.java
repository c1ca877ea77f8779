package io.bihuan.resit;

import io.bihuan.points.PointsNote;
import io.bihuan.standard.Standards;
import io.bihuan.web.KeptWords;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a step whose time is over, or nearly. */
@Service
@Transactional
class DueSteps {

    private final FollowupRows rows;
    private final Steps steps;
    private final Rungs rungs;
    private final Standards standards;
    private final Clock clock;

    DueSteps(FollowupRows rows, Steps steps, Rungs rungs, Standards standards, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.rungs = rungs;
        this.standards = standards;
        this.clock = clock;
    }

    /** A step's time is over. */
    void over(UUID id) {
        var now = clock.instant();
        var one = rows.lock(id);
        var standard = standards.of(ResitStandard.class, one.standardVersion());
        switch (one.state()) {
            case TRAINING -> missed(one, standard, now);
            case APPRENTICESHIP -> late(one, now);
            case MASTERY -> {
                rows.happened(id, "NOT_MASTERED", now, null, "", "");
                if (standard.proposeDismissal()) {
                    rungs.propose(one, standard, now);
                }
            }
            case PROPOSED, APPEALED -> steps.tellDirectors(one, "resit.notice.undecided", Tone.BAD);
            case APPROVED -> {
                steps.close(one, FollowupState.DISMISSED, now, null, "");
                steps.tellPerson(one, "resit.notice.dismissed", Tone.BAD);
                steps.tellSupervisors(one, "resit.notice.dismissed-of", Tone.BAD);
            }
            case PASSED, DISMISSED, KEPT, LEFT -> {}
        }
    }

    /** Nobody pays for a resit that was never set; whoever did not come to theirs does, as the standard says. */
    private void missed(Followup one, ResitStandard standard, Instant now) {
        if (one.resitAt() == null || one.resitAt().isAfter(now) || standard.missedResit() == MissedResit.REMIND) {
            late(one, now);
            return;
        }
        rows.happened(one.id(), "ABSENT", now, null, "", one.sourceHref());
        switch (standard.missedResit()) {
            case FAILURE -> {
                rows.absent(one.id());
                var counted = rows.lock(one.id());
                rungs.points(counted, "absence:" + one.id() + "/" + counted.failures(), PointsNote.of("absent"), now);
                rungs.climb(counted, standard, now);
            }
            case EXTEND -> {
                rows.unset(one.id());
                rungs.extend(one, standard, now, KeptWords.of("resit.why.absent"));
            }
            case REMIND -> {}
        }
    }

    private void late(Followup one, Instant now) {
        rows.happened(one.id(), "MISSED", now, null, "", "");
        steps.tellPerson(one, "resit.notice.missed", Tone.BAD);
        steps.tellSupervisors(one, "resit.notice.missed-of", Tone.BAD);
    }

    /** Most of a step's time is used up. */
    void remind(UUID id) {
        var one = rows.lock(id);
        switch (one.state()) {
            case TRAINING, MASTERY -> {
                steps.tellPerson(one, "resit.notice.soon", Tone.WARN, rungs.due(one));
                if (one.resitAt() == null) {
                    steps.tellSupervisors(one, "resit.notice.unarranged", Tone.WARN);
                }
            }
            case PROPOSED, APPEALED -> steps.tellDirectors(one, "resit.notice.decide", Tone.WARN);
            case APPROVED -> steps.tellPerson(one, "resit.notice.appeal-soon", Tone.WARN, rungs.due(one));
            case APPRENTICESHIP, PASSED, DISMISSED, KEPT, LEFT -> {}
        }
    }
}
