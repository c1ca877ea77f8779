package io.bihuan.resit;

import io.bihuan.competence.EvidenceNote;
import io.bihuan.competence.Needs;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.points.PointsLedger;
import io.bihuan.points.PointsNote;
import io.bihuan.standard.Standards;
import io.bihuan.web.Tone;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows failures by the ladder of the standard; told the same thing twice, it does nothing more. */
@Service
@Transactional
class FollowupDesk {

    private final FollowupRows rows;
    private final AttemptRows attempts;
    private final Steps steps;
    private final Rungs rungs;
    private final Standards standards;
    private final Needs needs;
    private final PointsLedger points;
    private final People people;

    FollowupDesk(
            FollowupRows rows,
            AttemptRows attempts,
            Steps steps,
            Rungs rungs,
            Standards standards,
            Needs needs,
            PointsLedger points,
            People people) {
        this.rows = rows;
        this.attempts = attempts;
        this.steps = steps;
        this.rungs = rungs;
        this.standards = standards;
        this.needs = needs;
        this.points = points;
        this.people = people;
    }

    /** A test was marked. */
    void heard(Attempt attempt) {
        switch (attempts.heard(attempt)) {
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
        return attempts.before(staff, subject, source);
    }

    /** A failure never was one: what it led to is over, and its points, and those of the resits after it, are taken back; so is what was to be learnt for it. */
    private void turnedToPass(Attempt attempt) {
        var followed = rows.open(attempt.staffId(), attempt.subject())
                .filter(one -> rows.failuresOf(one.id()).contains(attempt.href()));
        var hrefs = new HashSet<>(followed.map(one -> rows.failuresOf(one.id())).orElseGet(Set::of));
        hrefs.add(attempt.href());
        points.of(attempt.staffId()).stream()
                .filter(entry -> hrefs.contains(entry.href())
                        && Rungs.OFFENCES.contains(entry.offence())
                        && entry.reverses() == null
                        && entry.reversedBy() == null)
                .forEach(entry -> points.reverse(entry.id(), PointsNote.of("overturned"), attempt.staffId()));
        hrefs.forEach(href -> needs.overturned(attempt.staffId(), href));
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
                .forEach(area -> needs.demandFor(
                        attempt.staffId(), area, attempt.href(), EvidenceNote.of("failed", score), attempt.at()));
        rungs.points(
                one, "failure:" + attempt.sourceId() + round(attempt), PointsNote.of("failed", score), attempt.at());
        rungs.climb(one, standard, attempt.at());
    }

    /** A verdict that turned may cost points anew, once they were taken back. */
    private static String round(Attempt attempt) {
        return attempt.round() == 1 ? "" : "/" + attempt.round();
    }

    /** The days beside the mentor are over: the resit is next. */
    void apprenticeshipOver(UUID trainee, Instant at) {
        rows.openOf(trainee).stream()
                .filter(one -> one.state() == FollowupState.APPRENTICESHIP)
                .forEach(one -> {
                    rows.happened(one.id(), "READY_AGAIN", at, null, "", "");
                    rungs.resit(one, standards.of(ResitStandard.class, one.standardVersion()), at);
                });
    }

    /** Somebody has left: nothing follows any more. */
    void left(UUID staffId, Instant at) {
        rows.openOf(staffId).forEach(one -> steps.close(one, FollowupState.LEFT, at, null, ""));
    }
}
