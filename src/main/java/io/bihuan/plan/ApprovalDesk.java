package io.bihuan.plan;

import io.bihuan.access.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes plans from the drafter's hands to approval, or back. */
@Service
@Transactional
public class ApprovalDesk {

    private final Plans plans;
    private final HandedIn handedIn;
    private final PlanHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalDesk(Plans plans, HandedIn handedIn, PlanHistory history, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.handedIn = handedIn;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** Hands a plan in. */
    public Submission submit(UUID planId, SignedIn by) {
        var plan = plans.hold(planId);
        var submission = plan.submission();
        if (submission instanceof Submission.Submitted) {
            var now = clock.instant();
            plans.submitted(planId, now);
            handedIn.keep(plan, now);
            history.note(planId, by.staffId(), PlanStep.Action.SUBMITTED, "");
        }
        return submission;
    }

    /** Takes a plan back before anybody decided on it, so that it can be changed. */
    public Withdrawal withdraw(UUID planId, SignedIn by) {
        var plan = plans.hold(planId);
        if (plan.status() != PlanState.SUBMITTED) {
            return new Withdrawal.NotSubmitted(plan.state(LocalDate.now(clock)));
        }
        plans.withdrawn(planId);
        history.note(planId, by.staffId(), PlanStep.Action.WITHDRAWN, "");
        return new Withdrawal.Withdrawn();
    }

    /** Approves a plan as it stands now. Not one's own. */
    public Decision approve(UUID planId, SignedIn by) {
        return approve(planId, plans.hold(planId).edition(), by);
    }

    /** Approves a plan in the edition that the person has seen, and in no other. Not one's own. */
    public Decision approve(UUID planId, int seen, SignedIn by) {
        var plan = plans.hold(planId);
        var decision = plan.decisionBy(by, seen);
        if (decision instanceof Decision.Decided) {
            var now = clock.instant();
            plans.decided(planId, PlanState.APPROVED, by.staffId(), now, "");
            history.note(planId, by.staffId(), PlanStep.Action.APPROVED, "");
            if (plan.revises() != null) {
                plans.superseded(plan.revises(), now);
                history.note(plan.revises(), by.staffId(), PlanStep.Action.SUPERSEDED, String.valueOf(plan.version()));
            }
            var period = plan.period();
            events.publishEvent(
                    new PlanApproved(planId, period.kind().name(), period.first(), plan.version(), by.staffId(), now));
        }
        return decision;
    }

    /** Returns a plan to its drafter, with a reason. */
    public Decision giveBack(UUID planId, String reason, SignedIn by) {
        return giveBack(planId, plans.hold(planId).edition(), reason, by);
    }

    /** Returns a plan in the edition that the person has seen, with a reason. */
    public Decision giveBack(UUID planId, int seen, String reason, SignedIn by) {
        var decision = plans.hold(planId).decisionBy(by, seen);
        if (!(decision instanceof Decision.Decided)) {
            return decision;
        }
        if (reason.isBlank()) {
            return new Decision.NoReason();
        }
        plans.decided(planId, PlanState.RETURNED, by.staffId(), clock.instant(), reason.strip());
        history.note(planId, by.staffId(), PlanStep.Action.RETURNED, reason.strip());
        return decision;
    }
}
