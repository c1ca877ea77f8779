package io.bihuan.plan;

import io.bihuan.access.SignedIn;
import io.bihuan.competence.Needs;
import io.bihuan.competence.OpenNeed;
import io.bihuan.people.Organisation;
import io.bihuan.people.Unit;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and other modules ask about plans. */
@Service
@Transactional(readOnly = true)
public class PlanLists {

    private static final int NOVEMBER = 11;

    private final Plans plans;
    private final PlanItems items;
    private final Occurrences occurrences;
    private final HandedIn handedIn;
    private final PlanDeadlines deadlines;
    private final PlanRules rules;
    private final Proposing proposing;
    private final Needs needs;
    private final Organisation organisation;
    private final Clock clock;

    PlanLists(
            Plans plans,
            PlanItems items,
            Occurrences occurrences,
            HandedIn handedIn,
            PlanDeadlines deadlines,
            PlanRules rules,
            Proposing proposing,
            Needs needs,
            Organisation organisation,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.occurrences = occurrences;
        this.handedIn = handedIn;
        this.deadlines = deadlines;
        this.rules = rules;
        this.proposing = proposing;
        this.needs = needs;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The plans that this person sees, the latest period first. */
    public List<Plan> seenBy(SignedIn person) {
        return plans.seenFrom(person.branchId());
    }

    /** The plan, if this person sees it. */
    public Plan require(UUID id, SignedIn person) {
        var plan = plans.require(id);
        if (person.branchId() != null
                && plan.branchId() != null
                && !person.branchId().equals(plan.branchId())) {
            throw new NotFound("plan " + id);
        }
        return plan;
    }

    /** The version that a plan revises, or that revises it. */
    public Optional<Plan> revisionOf(UUID id) {
        return plans.revisionOf(id);
    }

    /** What changed in a plan since somebody saw that edition, if it was ever handed in. */
    public Optional<PlanDifference> since(int edition, Plan plan) {
        return handedIn.of(plan.id(), edition).map(lines -> PlanDifference.between(lines, plan.items()));
    }

    /** What happened to a plan, in order. */
    public List<PlanStep> history(UUID id) {
        return plans.history(id);
    }

    /** Which rules an open monthly plan does not meet. */
    public List<Finding> findings(Plan plan) {
        return plan.period().kind() == PlanKind.MONTHLY ? proposing.findings(plan) : List.of();
    }

    /** A line with its plan, which must exist. */
    public Line line(UUID itemId) {
        var plan = plans.require(items.planOf(itemId).orElseThrow(() -> new NotFound("plan item " + itemId)));
        var item = plan.items().stream()
                .filter(line -> line.id().equals(itemId))
                .findFirst()
                .orElseThrow();
        return new Line(plan, item);
    }

    /** A line and the plan it stands in. */
    public record Line(Plan plan, PlanItem item) {}

    /** The lines of plans that bind on that day, for whoever schedules sessions. */
    public List<Line> binding(SignedIn person) {
        var today = LocalDate.now(clock);
        return seenBy(person).stream()
                .filter(plan -> plan.state(today).binding())
                .flatMap(plan -> plan.items().stream().map(item -> new Line(plan, item)))
                .toList();
    }

    /** The dates within a plan's period that other plans have taken. */
    public List<Occurrence> datesBeside(Plan plan) {
        return occurrences.beside(plan);
    }

    /** The plan, for work that goes on after its reader has left. */
    public Plan require(UUID id) {
        return plans.require(id);
    }

    /** How often a group of topics must be taught, by the group's code. */
    public Optional<Frequency> frequency(String code) {
        return rules.at(clock.instant()).frequencies().stream()
                .filter(frequency -> frequency.code().equals(code))
                .findFirst();
    }

    /** The open needs that a line answers. */
    public List<OpenNeed> needsOf(PlanItem item) {
        return needs.open().stream()
                .filter(need -> item.reason().needs().contains(need.id()))
                .toList();
    }

    /** The steps of P-05 that are due about now, of every branch that this person answers for. */
    public List<PlanDue> due(SignedIn person) {
        if (person.branchId() != null) {
            return due(person.branchId(), "");
        }
        var branches = organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.BRANCH)
                .toList();
        return switch (branches.size()) {
            case 0 -> due(null, "");
            case 1 -> due(branches.getFirst().id(), "");
            default ->
                branches.stream()
                        .flatMap(branch -> due(branch.id(), branch.name()).stream())
                        .toList();
        };
    }

    /** The step that this plan is to take next, when it is one that P-05 gives a time to. */
    public Optional<PlanDue> next(Plan plan) {
        var state = plan.state(LocalDate.now(clock));
        if (plan.version() > 1 || !state.open() && state != PlanState.SUBMITTED) {
            return Optional.empty();
        }
        return Optional.of(
                state.open()
                        ? step(plan.period(), PlanDue.Step.DRAFT, "", plan.id(), null)
                        : step(plan.period(), PlanDue.Step.APPROVAL, "", plan.id(), null));
    }

    /** For this month, the next, and in late autumn the year. */
    private List<PlanDue> due(@Nullable UUID branchId, String branch) {
        var month = YearMonth.from(LocalDate.now(clock));
        var due = new ArrayList<PlanDue>();
        due.addAll(steps(PlanPeriod.of(month), branchId, branch));
        due.addAll(steps(PlanPeriod.of(month.plusMonths(1)), branchId, branch));
        if (month.getMonthValue() >= NOVEMBER) {
            due.addAll(steps(PlanPeriod.ofYear(month.getYear() + 1), branchId, branch));
        }
        return due;
    }

    /** A plan for all branches is each branch's plan, where it has none of its own. */
    private List<PlanDue> steps(PlanPeriod period, @Nullable UUID branchId, String branch) {
        var first = plans.first(period, branchId).or(() -> plans.first(period, null));
        var id = first.map(Plan::id).orElse(null);
        var draftedAt = first.map(Plan::submittedAt).orElse(null);
        var approvedAt = first.filter(plan -> plan.status() == PlanState.APPROVED)
                .map(Plan::decidedAt)
                .orElse(null);
        return List.of(
                step(period, PlanDue.Step.DRAFT, branch, id, draftedAt),
                step(period, PlanDue.Step.APPROVAL, branch, id, approvedAt));
    }

    private PlanDue step(
            PlanPeriod period, PlanDue.Step step, String branch, @Nullable UUID planId, @Nullable Instant doneAt) {
        var deadline = switch (step) {
            case DRAFT -> deadlines.draft(period);
            case APPROVAL -> deadlines.approval(period);
        };
        return new PlanDue(period, step, deadline, branch, planId, doneAt);
    }
}
