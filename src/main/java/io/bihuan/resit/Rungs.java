package io.bihuan.resit;

import io.bihuan.apprenticeship.ApprenticeshipDesk;
import io.bihuan.apprenticeship.Extending;
import io.bihuan.calendar.Deadlines;
import io.bihuan.points.Offence;
import io.bihuan.points.PointsLedger;
import io.bihuan.web.KeptWords;
import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rungs of the ladder: what follows a failure. */
@Component
class Rungs {

    static final List<Offence> OFFENCES = List.of(Offence.FAILED_FIRST, Offence.FAILED_SECOND, Offence.FAILED_THIRD);

    private final FollowupRows rows;
    private final Steps steps;
    private final PointsLedger points;
    private final ApprenticeshipDesk apprenticeships;
    private final Deadlines deadlines;

    Rungs(
            FollowupRows rows,
            Steps steps,
            PointsLedger points,
            ApprenticeshipDesk apprenticeships,
            Deadlines deadlines) {
        this.rows = rows;
        this.steps = steps;
        this.points = points;
        this.apprenticeships = apprenticeships;
        this.deadlines = deadlines;
    }

    /** The step that the ladder names after so many failures. */
    void climb(Followup one, ResitStandard standard, Instant at) {
        switch (one.ladder().after(one.failures(), standard)) {
            case RESIT -> resit(one, standard, at);
            case EXTEND_APPRENTICESHIP -> extend(one, standard, at, KeptWords.of("resit.why.failed"));
            case MASTER_IN_TIME -> {
                steps.to(one, FollowupState.MASTERY, at, standard.masteryTerm());
                rows.happened(one.id(), "MASTERY", at, null, "", "");
                steps.suspend(one, KeptWords.of("resit.why.mastery", String.valueOf(one.failures())));
                steps.tellPerson(one, "resit.notice.mastery", Tone.BAD, due(one));
                steps.tellSupervisors(one, "resit.notice.mastery-of", Tone.BAD);
            }
            case PROPOSE_DISMISSAL -> propose(one, standard, at);
        }
    }

    /** Training and another test are next. */
    void resit(Followup one, ResitStandard standard, Instant at) {
        steps.to(one, FollowupState.TRAINING, at, standard.resitTerm());
        steps.tellPerson(one, "resit.notice.failed", Tone.WARN, due(one));
        steps.tellSupervisors(one, "resit.notice.failed-of", Tone.WARN);
    }

    /** More days beside a mentor are next, if there is one. */
    void extend(Followup one, ResitStandard standard, Instant at, String reason) {
        switch (apprenticeships.extendLatest(one.staffId(), reason)) {
            case Extending.Extended(var id, var endsOn) -> {
                var last = endsOn.plusDays(1).atStartOfDay(deadlines.zone()).toInstant();
                steps.until(one, FollowupState.APPRENTICESHIP, at, last);
                rows.happened(one.id(), "EXTENDED", at, null, endsOn.toString(), "/apprenticeships/" + id);
            }
            case Extending.None() -> {
                steps.to(one, FollowupState.APPRENTICESHIP, at, standard.resitTerm());
                rows.happened(one.id(), "NO_MENTOR", at, null, "", "/apprenticeships/new");
            }
        }
        steps.tellPerson(one, "resit.notice.extended", Tone.WARN);
        steps.tellSupervisors(one, "resit.notice.extended-of", Tone.WARN);
    }

    /** Dismissal is proposed. */
    void propose(Followup one, ResitStandard standard, Instant at) {
        steps.to(one, FollowupState.PROPOSED, at, standard.dismissalDecisionTerm());
        rows.happened(one.id(), "PROPOSED", at, null, "", "");
        steps.tellPerson(one, "resit.notice.proposed", Tone.BAD);
        steps.tellDirectors(one, "resit.notice.proposed-of", Tone.BAD);
    }

    /** A failure costs what the ladder says; told twice under one key, it costs once. */
    void points(Followup one, String key, String words, Instant at) {
        if (one.ladder() == Ladder.POINTS && one.failures() <= OFFENCES.size()) {
            points.post(
                    one.staffId(), OFFENCES.get(one.failures() - 1), key, words, one.sourceHref(), at, one.staffId());
        }
    }

    /** The last day of a step, as it is told. */
    String due(Followup one) {
        return rows.lock(one.id())
                .dueAt()
                .atZone(deadlines.zone())
                .toLocalDate()
                .toString();
    }
}
