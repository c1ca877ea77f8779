package io.bihuan.resit;

import io.bihuan.apprenticeship.ApprenticeshipDesk;
import io.bihuan.apprenticeship.Extending;
import io.bihuan.calendar.Deadlines;
import io.bihuan.competence.EvidenceNote;
import io.bihuan.competence.Needs;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.points.Offence;
import io.bihuan.points.PointsLedger;
import io.bihuan.standard.Standards;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        switch (rows.heard(attempt)) {
            case KNOWN, SAME_VERDICT -> {}
            case FIRST -> {
                if (attempt.passed()) {
                    rows.open(attempt.staffId(), attempt.subject()).ifPresent(one -> close(one, attempt));
                } else {
                    failed(attempt);
                }
            }
            case TURNED -> {
                if (attempt.passed()) {
                    turnedToPass(attempt);
                } else {
                    rows.reopen(attempt);
                    failed(attempt);
                }
            }
        }
    }

    /** A test has its date. */
    void arranged(UUID staff, String subject, Instant heldAt, String words, String href, UUID by, Instant at) {
        rows.open(staff, subject)
                .filter(one -> one.state().awaitsResit() && !heldAt.equals(one.resitAt()))
                .ifPresent(one -> {
                    rows.resit(one.id(), heldAt);
                    rows.happened(one.id(), "RESIT_SET", at, by, words, href);
                });
    }

    /** How often somebody has sat the subject before this attempt. */
    int attemptsBefore(UUID staff, String subject, UUID source) {
        return rows.attemptsBefore(staff, subject, source);
    }

    /** A failure never was one: what it led to is over, and its points, and those of the resits after it, are taken back. */
    private void turnedToPass(Attempt attempt) {
        var followed = rows.open(attempt.staffId(), attempt.subject())
                .filter(one -> rows.failuresOf(one.id()).contains(attempt.href()));
        var hrefs = new HashSet<>(followed.map(one -> rows.failuresOf(one.id())).orElseGet(Set::of));
        hrefs.add(attempt.href());
        points.of(attempt.staffId()).stream()
                .filter(entry -> hrefs.contains(entry.href())
                        && OFFENCES.contains(entry.offence())
                        && entry.reverses() == null
                        && entry.reversedBy() == null)
                .forEach(entry -> points.reverse(entry.id(), "成绩改判为合格", attempt.staffId()));
        followed.ifPresent(one -> close(one, attempt));
    }

    private void close(Followup one, Attempt attempt) {
        steps.close(
                one,
                FollowupState.PASSED,
                attempt.at(),
                null,
                attempt.score().stripTrailingZeros().toPlainString());
        rows.passedBy(one.id(), attempt.sourceId());
        steps.tellPerson(one, "resit.notice.passed", Tone.GOOD);
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
        attempt.weakAreas()
                .forEach(area -> needs.demand(attempt.staffId(), area, EvidenceNote.of("failed", score), attempt.at()));
        points(one, "failure:" + attempt.sourceId() + round(attempt), "考核得分 " + score, attempt.at());
        climb(one, standard, attempt.at());
    }

    /** A verdict that turned may cost points anew, once they were taken back. */
    private static String round(Attempt attempt) {
        return attempt.round() == 1 ? "" : "/" + attempt.round();
    }

    private void climb(Followup one, ResitStandard standard, Instant at) {
        switch (one.ladder().after(one.failures(), standard)) {
            case RESIT -> resit(one, standard, at);
            case EXTEND_APPRENTICESHIP -> extend(one, standard, at, "补考未合格");
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

    private void extend(Followup one, ResitStandard standard, Instant at, String reason) {
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
            case TRAINING -> missed(one, standard, now);
            case APPRENTICESHIP -> late(one, now);
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
                points(counted, "absence:" + one.id() + "/" + counted.failures(), "补考缺席，没有请假", now);
                climb(counted, standard, now);
            }
            case EXTEND -> {
                rows.unset(one.id());
                extend(one, standard, now, "补考缺席");
            }
            case REMIND -> {}
        }
    }

    private void late(Followup one, Instant now) {
        rows.happened(one.id(), "MISSED", now, null, "", "");
        steps.tellPerson(one, "resit.notice.missed", Tone.BAD);
        steps.tellSupervisors(one, "resit.notice.missed-of", Tone.BAD);
    }

    private void points(Followup one, String key, String words, Instant at) {
        if (one.ladder() == Ladder.POINTS && one.failures() <= OFFENCES.size()) {
            points.post(
                    one.staffId(), OFFENCES.get(one.failures() - 1), key, words, one.sourceHref(), at, one.staffId());
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
