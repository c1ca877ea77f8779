package io.bihuan.plan;

import io.bihuan.access.SignedIn;
import io.bihuan.competence.Needs;
import io.bihuan.competence.OpenNeed;
import io.bihuan.coverage.Frequency;
import io.bihuan.people.Organisation;
import io.bihuan.people.Unit;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
            Needs needs,
            Organisation organisation,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.occurrences = occurrences;
        this.handedIn = handedIn;
        this.deadlines = deadlines;
        this.rules = rules;
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

    /** A line with its plan, which must exist. */
    public Line line(UUID itemId) {
        var plan = plans.require(items.planOf(itemId).orElseThrow(() -> new NotFound("plan item " + itemId)));
        var item = plan.items().stream()
                .filter(line -> line.id().equals(itemId))
                .findFirst()
                .orElseThrow();
        return new Line(plan, item);
    }

    /** What a line is through all versions of its plan, if it still stands. */
    public Optional<UUID> origin(UUID itemId) {
        return items.originOf(itemId);
    }

    /** The lines of a plan in all versions: by their id in a version, what they are through all of them. */
    public Map<UUID, UUID> versions(Plan plan) {
        return items.versions(plan.items().stream().map(PlanItem::origin).toList());
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

    /** The year's approved plan that a month's plan lies in: the branch's own, else the house's. */
    public Optional<Plan> yearOf(Plan month) {
        return plans.annualFor(month.period(), month.branchId());
    }

    /** The monthly plans of a year's plan, in their latest version, the earliest first. */
    public List<Plan> months(Plan year) {
        return plans.months(year.period(), year.branchId());
    }

    /** The approved plans whose time is over by that day, in their last version; those named are left out. */
    public List<Plan> over(LocalDate today, Set<UUID> but) {
        return plans.over(today, but);
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

    /** The steps of P-05 that are due about now, of every branch that this person answers for; plans are not read whole. */
    public List<PlanDue> due(SignedIn person) {
        var periods = periods();
        var begun = plans.begun(
                periods.getFirst().period().first(), periods.getLast().period().first());
        if (person.branchId() != null) {
            return due(periods, begun, person.branchId(), "");
        }
        var branches = organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.BRANCH)
                .toList();
        return switch (branches.size()) {
            case 0 -> due(periods, begun, null, "");
            case 1 -> due(periods, begun, branches.getFirst().id(), "");
            default ->
                branches.stream()
                        .flatMap(branch -> due(periods, begun, branch.id(), branch.name()).stream())
                        .toList();
        };
    }

    /** The step that this plan is to take next, when it is one that P-05 gives a time to. */
    public Optional<PlanDue> next(Plan plan) {
        var state = plan.state(LocalDate.now(clock));
        if (plan.version() > 1 || !state.open() && state != PlanState.SUBMITTED) {
            return Optional.empty();
        }
        var terms = terms(plan.period());
        return Optional.of(
                state.open()
                        ? new PlanDue(plan.period(), PlanDue.Step.DRAFT, terms.draft(), "", plan.id(), null, null)
                        : new PlanDue(
                                plan.period(),
                                PlanDue.Step.APPROVAL,
                                terms.approval(),
                                "",
                                plan.id(),
                                null,
                                plan.draftedBy()));
    }

    /** By when the steps of a period are due: reckoned once, whatever the number of branches. */
    private record Terms(PlanPeriod period, PlanDeadline draft, PlanDeadline approval) {}

    private Terms terms(PlanPeriod period) {
        return new Terms(period, deadlines.draft(period), deadlines.approval(period));
    }

    /** This month, the next, and in late autumn the year; the earliest first. */
    private List<Terms> periods() {
        var month = YearMonth.from(LocalDate.now(clock));
        var periods = new ArrayList<>(List.of(PlanPeriod.of(month), PlanPeriod.of(month.plusMonths(1))));
        if (month.getMonthValue() >= NOVEMBER) {
            periods.add(PlanPeriod.ofYear(month.getYear() + 1));
        }
        return periods.stream().map(this::terms).toList();
    }

    private static List<PlanDue> due(
            List<Terms> periods, List<Plans.Begun> begun, @Nullable UUID branchId, String branch) {
        return periods.stream()
                .flatMap(terms -> steps(
                        terms,
                        begun.stream()
                                .filter(plan -> plan.isFor(terms.period(), branchId))
                                .findFirst()
                                .orElse(null),
                        branch))
                .toList();
    }

    private static Stream<PlanDue> steps(Terms terms, Plans.@Nullable Begun plan, String branch) {
        var id = plan == null ? null : plan.id();
        var draftedAt = plan == null ? null : plan.submittedAt();
        var approvedAt = plan == null ? null : plan.approvedAt();
        var waiting = plan != null && plan.status() == PlanState.SUBMITTED ? plan.draftedBy() : null;
        return Stream.of(
                new PlanDue(terms.period(), PlanDue.Step.DRAFT, terms.draft(), branch, id, draftedAt, null),
                new PlanDue(terms.period(), PlanDue.Step.APPROVAL, terms.approval(), branch, id, approvedAt, waiting));
    }
}
