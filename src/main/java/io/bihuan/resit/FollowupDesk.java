package io.bihuan.resit;

import io.bihuan.apprenticeship.ApprenticeshipDesk;
import io.bihuan.apprenticeship.Extending;
import io.bihuan.calendar.Deadlines;
import io.bihuan.competence.Needs;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.points.Offence;
import io.bihuan.points.PointsLedger;
import io.bihuan.standard.Standards;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows failures by the ladder of the standard; told the same thing twice, it does nothing more. */
@Service
@Transactional
class FollowupDesk {

    private static final List<Offence> OFFENCES =
            List.of(Offence.FAILED_FIRST, Offence.FAILED_SECOND, Offence.FAILED_THIRD);

    private final FollowupRows rows;
    private final Steps steps;
    private final Standards standards;
    private final Needs needs;
    private final PointsLedger points;
    private final ApprenticeshipDesk apprenticeships;
    private final People people;
    private final Deadlines deadlines;
    private final Clock clock;

    FollowupDesk(
            FollowupRows rows,
            Steps steps,
            Standards standards,
            Needs needs,
            PointsLedger points,
            ApprenticeshipDesk apprenticeships,
            People people,
            Deadlines deadlines,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.standards = standards;
        this.needs = needs;
        this.points = points;
        this.apprenticeships = apprenticeships;
        this.people = people;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A test was marked. */
    void heard(Attempt attempt) {
        if (!rows.heard(attempt)) {
            return;
        }
        if (attempt.passed()) {
            passed(attempt);
        } else {
            failed(attempt);
        }
    }

    /** How often somebody has sat the subject before this attempt. */
    int attemptsBefore(UUID staff, String subject, UUID source) {
        return rows.attemptsBefore(staff, subject, source);
    }

    private void passed(Attempt attempt) {
        points.of(attempt.staffId()).stream()
                .filter(entry -> entry.href().equals(attempt.href())
                        && OFFENCES.contains(entry.offence())
                        && entry.reverses() == null
                        && entry.reversedBy() == null)
                .forEach(entry -> points.reverse(entry.id(), "成绩改判为合格", attempt.staffId()));
        rows.open(attempt.staffId(), attempt.subject()).ifPresent(one -> {
            steps.close(
                    one,
                    FollowupState.PASSED,
                    attempt.at(),
                    null,
                    attempt.score().stripTrailingZeros().toPlainString());
            steps.tellPerson(one, "resit.notice.passed", Tone.GOOD);
        });
    }

    private void failed(Attempt attempt) {
        var choice = standards.inForce(LadderChoice.class, attempt.beganAt());
        var branch = people.find(attempt.staffId()).map(Person::branchId).orElse(null);
        var before = rows.opened(attempt, choice.rules().ladder(), choice.version(), branch);
        if (!before.state().awaitsResit()) {
            return;
        }
        rows.failed(before.id(), attempt);
        var one = rows.lock(before.id());
        var standard = standards.of(ResitStandard.class, one.standardVersion());
        var score = attempt.score().stripTrailingZeros().toPlainString();
        rows.happened(one.id(), "FAILED", attempt.at(), null, score, attempt.href());
        attempt.weakAreas().forEach(area -> needs.demand(attempt.staffId(), area, "考核不合格，得分 " + score, attempt.at()));
        if (one.ladder() == Ladder.POINTS && one.failures() <= OFFENCES.size()) {
            points.post(
                    attempt.staffId(),
                    OFFENCES.get(one.failures() - 1),
                    "failure:" + attempt.sourceId(),
                    "考核得分 " + score,
                    attempt.href(),
                    attempt.at(),
                    attempt.staffId());
        }
        climb(one, standard, attempt.at());
    }

    private void climb(Followup one, ResitStandard standard, Instant at) {
        switch (one.ladder().after(one.failures(), standard)) {
            case RESIT -> resit(one, standard, at);
            case EXTEND_APPRENTICESHIP -> extend(one, standard, at);
            case MASTER_IN_TIME -> {
                steps.to(one, FollowupState.MASTERY, at, standard.masteryTerm());
                rows.happened(one.id(), "MASTERY", at, null, "", "");
                steps.suspend(one, "第 " + one.failures() + " 次考核不合格，限期掌握");
                steps.tellPerson(one, "resit.notice.mastery", Tone.BAD, due(one));
                steps.tellSupervisors(one, "resit.notice.mastery-of", Tone.BAD);
            }
            case PROPOSE_DISMISSAL -> propose(one, standard, at);
        }
    }

    private void resit(Followup one, ResitStandard standard, Instant at) {
        steps.to(one, FollowupState.TRAINING, at, standard.resitTerm());
        steps.tellPerson(one, "resit.notice.failed", Tone.WARN, due(one));
        steps.tellSupervisors(one, "resit.notice.failed-of", Tone.WARN);
    }

    private void extend(Followup one, ResitStandard standard, Instant at) {
        switch (apprenticeships.extendLatest(one.staffId(), "补考未合格")) {
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

    private void propose(Followup one, ResitStandard standard, Instant at) {
        steps.to(one, FollowupState.PROPOSED, at, standard.dismissalDecisionTerm());
        rows.happened(one.id(), "PROPOSED", at, null, "", "");
        steps.tellPerson(one, "resit.notice.proposed", Tone.BAD);
        steps.tellDirectors(one, "resit.notice.proposed-of", Tone.BAD);
    }

    /** The days beside the mentor are over: the resit is next. */
    void apprenticeshipOver(UUID trainee, Instant at) {
        rows.openOf(trainee).stream()
                .filter(one -> one.state() == FollowupState.APPRENTICESHIP)
                .forEach(one -> {
                    rows.happened(one.id(), "READY_AGAIN", at, null, "", "");
                    resit(one, standards.of(ResitStandard.class, one.standardVersion()), at);
                });
    }

    /** Somebody has left: nothing follows any more. */
    void left(UUID staffId, Instant at) {
        rows.openOf(staffId).forEach(one -> steps.close(one, FollowupState.LEFT, at, null, ""));
    }

    /** A step's time is over. */
    void due(UUID id) {
        var now = clock.instant();
        var one = rows.lock(id);
        var standard = standards.of(ResitStandard.class, one.standardVersion());
        switch (one.state()) {
            case TRAINING, APPRENTICESHIP -> {
                rows.happened(id, "MISSED", now, null, "", "");
                steps.tellPerson(one, "resit.notice.missed", Tone.BAD);
                steps.tellSupervisors(one, "resit.notice.missed-of", Tone.BAD);
            }
            case MASTERY -> {
                rows.happened(id, "NOT_MASTERED", now, null, "", "");
                if (standard.proposeDismissal()) {
                    propose(one, standard, now);
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

    /** Most of a step's time is used up. */
    void remind(UUID id) {
        var one = rows.lock(id);
        switch (one.state()) {
            case TRAINING, MASTERY -> {
                steps.tellPerson(one, "resit.notice.soon", Tone.WARN, due(one));
                if (one.resitAt() == null) {
                    steps.tellSupervisors(one, "resit.notice.unarranged", Tone.WARN);
                }
            }
            case PROPOSED, APPEALED -> steps.tellDirectors(one, "resit.notice.decide", Tone.WARN);
            case APPROVED -> steps.tellPerson(one, "resit.notice.appeal-soon", Tone.WARN, due(one));
            case APPRENTICESHIP, PASSED, DISMISSED, KEPT, LEFT -> {}
        }
    }

    private String due(Followup one) {
        return rows.lock(one.id())
                .dueAt()
                .atZone(deadlines.zone())
                .toLocalDate()
                .toString();
    }
}
