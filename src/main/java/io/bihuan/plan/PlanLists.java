package io.bihuan.plan;

import io.bihuan.access.SignedIn;
import io.bihuan.competence.Needs;
import io.bihuan.competence.OpenNeed;
import io.bihuan.coverage.Frequency;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and other modules ask about plans. */
@Service
@Transactional(readOnly = true)
public class PlanLists {

    private final Plans plans;
    private final PlanItems items;
    private final Occurrences occurrences;
    private final HandedIn handedIn;
    private final PlanHistory history;
    private final PlanRules rules;
    private final Needs needs;
    private final Clock clock;

    PlanLists(
            Plans plans,
            PlanItems items,
            Occurrences occurrences,
            HandedIn handedIn,
            PlanHistory history,
            PlanRules rules,
            Needs needs,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.occurrences = occurrences;
        this.handedIn = handedIn;
        this.history = history;
        this.rules = rules;
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

    /** What changed in a plan since somebody saw that edition, if it was ever handed in. */
    public Optional<PlanDifference> since(int edition, Plan plan) {
        return handedIn.of(plan.id(), edition).map(lines -> PlanDifference.between(lines, plan.items()));
    }

    /** What happened to a plan, in order. */
    public List<PlanStep> history(UUID id) {
        return history.of(id);
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
}
