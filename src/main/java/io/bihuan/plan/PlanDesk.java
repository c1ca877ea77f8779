package io.bihuan.plan;

import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts training plans, writes their lines and revises them; what is decided about them, see {@link ApprovalDesk}. */
@Service
@Transactional
public class PlanDesk {

    private final Plans plans;
    private final PlanItems items;
    private final Rollouts rollouts;
    private final PlanAdviser adviser;
    private final PlanHistory history;
    private final Clock clock;

    PlanDesk(Plans plans, PlanItems items, Rollouts rollouts, PlanAdviser adviser, PlanHistory history, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.rollouts = rollouts;
        this.adviser = adviser;
        this.history = history;
        this.clock = clock;
    }

    /** Begins an empty plan for a period, for the drafter's branch. */
    public Drafting draft(PlanPeriod period, SignedIn by) {
        var known = plans.latest(period, by.branchId());
        if (known.isPresent()) {
            return new Drafting.Exists(known.get().id());
        }
        var plan = new Plan(
                Ids.next(),
                period,
                1,
                by.branchId(),
                null,
                null,
                "",
                PlanState.DRAFT,
                by.staffId(),
                clock.instant(),
                null,
                null,
                null,
                "",
                null,
                1,
                List.of());
        plans.add(plan);
        history.note(plan.id(), by.staffId(), PlanStep.Action.DRAFTED, "");
        return new Drafting.Begun(plan.id());
    }

    /** Begins a period's plan with everything that the rules make due and that people turned out to need. */
    public Drafting draftFromRules(PlanPeriod period, SignedIn by) {
        var drafting = draft(period, by);
        if (drafting instanceof Drafting.Begun(var planId)) {
            propose(planId, by);
        }
        return drafting;
    }

    /** Drafts next month's plan, as seen from today. */
    public Drafting draftNextMonth(SignedIn by) {
        return draftFromRules(PlanPeriod.of(java.time.YearMonth.from(today()).plusMonths(1)), by);
    }

    /** Adds to an open plan what the rules and needs ask for and no line answers yet; says how many lines. */
    public int propose(UUID planId, SignedIn by) {
        var plan = plans.hold(planId);
        if (!plan.status().open()) {
            return 0;
        }
        var proposed = adviser.missingIn(plan);
        proposed.forEach(item -> items.put(planId, item));
        if (!proposed.isEmpty()) {
            plans.changed(planId);
            history.note(planId, by.staffId(), PlanStep.Action.PROPOSED, String.valueOf(proposed.size()));
        }
        return proposed.size();
    }

    /** Writes a line into an open plan. */
    public Editing add(UUID planId, NewItem item) {
        var plan = plans.hold(planId);
        if (!plan.status().open()) {
            return new Editing.NotADraft(plan.status());
        }
        var id = Ids.next();
        items.put(planId, item.line(id, id, Reason.own(item.note())));
        plans.changed(planId);
        return new Editing.Done(id);
    }

    /** Writes a line of an open plan anew; why it stands there is kept where a rule or a need put it. */
    public Editing change(UUID itemId, NewItem item) {
        var plan = holdPlanOf(itemId);
        if (!plan.status().open()) {
            return new Editing.NotADraft(plan.status());
        }
        var before = plan.items().stream()
                .filter(line -> line.id().equals(itemId))
                .findFirst()
                .orElseThrow();
        var reason = before.reason().kind() == Reason.Kind.OWN ? Reason.own(item.note()) : before.reason();
        items.put(plan.id(), item.line(itemId, before.origin(), reason));
        plans.changed(plan.id());
        return new Editing.Done(itemId);
    }

    /** Takes a line out of an open plan. */
    public Editing drop(UUID itemId) {
        var plan = holdPlanOf(itemId);
        if (!plan.status().open()) {
            return new Editing.NotADraft(plan.status());
        }
        items.drop(plan.id(), itemId);
        plans.changed(plan.id());
        return new Editing.Done(itemId);
    }

    /** Begins a revision of an approved plan: a new version with the same lines, open again. */
    public Revising revise(UUID planId, Ground ground, String why, SignedIn by) {
        var plan = plans.hold(planId);
        var state = plan.state(today());
        if (!state.binding()) {
            return new Revising.NotApproved(state);
        }
        var underWay = plans.revisionOf(planId);
        if (underWay.isPresent()) {
            return new Revising.UnderWay(underWay.get().id());
        }
        var revision = new Plan(
                Ids.next(),
                plan.period(),
                plan.version() + 1,
                plan.branchId(),
                planId,
                ground,
                why.strip(),
                PlanState.DRAFT,
                by.staffId(),
                clock.instant(),
                null,
                null,
                null,
                "",
                null,
                1,
                plan.items().stream()
                        .map(item -> item.copied(Ids.next(), Ids::next))
                        .toList());
        plans.add(revision);
        rollouts.copy(planId, revision.id());
        history.note(revision.id(), by.staffId(), PlanStep.Action.REVISED, why.strip());
        return new Revising.Begun(revision.id());
    }

    private Plan holdPlanOf(UUID itemId) {
        return plans.hold(items.planOf(itemId).orElseThrow(() -> new NotFound("plan item " + itemId)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
