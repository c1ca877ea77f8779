package io.bihuan.plan;

import io.bihuan.access.SignedIn;
import io.bihuan.competence.Needs;
import io.bihuan.competence.OpenNeed;
import io.bihuan.web.NotFound;
import java.time.Clock;
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
    private final PlanDeadlines deadlines;
    private final PlanRules rules;
    private final Proposing proposing;
    private final Needs needs;
    private final Clock clock;

    PlanLists(Plans plans, PlanDeadlines deadlines, PlanRules rules, Proposing proposing, Needs needs, Clock clock) {
        this.plans = plans;
        this.deadlines = deadlines;
        this.rules = rules;
        this.proposing = proposing;
        this.needs = needs;
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
        var plan = plans.require(plans.planOf(itemId).orElseThrow(() -> new NotFound("plan item " + itemId)));
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

    /** The steps of P-05 that are due about now in a branch: for this month, the next, and in late autumn the year. */
    public List<PlanDue> due(@Nullable UUID branchId) {
        var month = YearMonth.from(LocalDate.now(clock));
        var due = new ArrayList<PlanDue>();
        due.addAll(steps(PlanPeriod.of(month), branchId));
        due.addAll(steps(PlanPeriod.of(month.plusMonths(1)), branchId));
        if (month.getMonthValue() >= NOVEMBER) {
            due.addAll(steps(PlanPeriod.ofYear(month.getYear() + 1), branchId));
        }
        return due;
    }

    private List<PlanDue> steps(PlanPeriod period, @Nullable UUID branchId) {
        var first = plans.first(period, branchId);
        var id = first.map(Plan::id).orElse(null);
        var draftedAt = first.map(Plan::submittedAt).orElse(null);
        var approvedAt = first.filter(plan -> plan.status() == PlanState.APPROVED)
                .map(Plan::decidedAt)
                .orElse(null);
        return List.of(
                new PlanDue(period, PlanDue.Step.DRAFT, deadlines.draft(period), id, draftedAt),
                new PlanDue(period, PlanDue.Step.APPROVAL, deadlines.approval(period), id, approvedAt));
    }
}
