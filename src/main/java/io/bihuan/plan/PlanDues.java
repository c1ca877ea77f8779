package io.bihuan.plan;

import io.bihuan.access.SignedIn;
import io.bihuan.people.Organisation;
import io.bihuan.people.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which steps of plans are due, and how each stands (P-05). */
@Service
@Transactional(readOnly = true)
public class PlanDues {

    private static final int NOVEMBER = 11;

    private final BegunPlans begun;
    private final PlanDeadlines deadlines;
    private final Organisation organisation;
    private final Clock clock;

    PlanDues(BegunPlans begun, PlanDeadlines deadlines, Organisation organisation, Clock clock) {
        this.begun = begun;
        this.deadlines = deadlines;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The steps of P-05 that are due about now, of every branch that this person answers for; plans are not read whole. */
    public List<PlanDue> of(SignedIn person) {
        var periods = periods();
        var known = begun.between(
                periods.getFirst().period().first(), periods.getLast().period().first());
        if (person.branchId() != null) {
            return due(periods, known, person.branchId(), "");
        }
        var branches = organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.BRANCH)
                .toList();
        return switch (branches.size()) {
            case 0 -> due(periods, known, null, "");
            case 1 -> due(periods, known, branches.getFirst().id(), "");
            default ->
                branches.stream()
                        .flatMap(branch -> due(periods, known, branch.id(), branch.name()).stream())
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
            List<Terms> periods, List<BegunPlan> begun, @Nullable UUID branchId, String branch) {
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

    private static Stream<PlanDue> steps(Terms terms, @Nullable BegunPlan plan, String branch) {
        var id = plan == null ? null : plan.id();
        var draftedAt = plan == null ? null : plan.submittedAt();
        var approvedAt = plan == null ? null : plan.approvedAt();
        var waiting = plan == null ? null : plan.handedInBy();
        return Stream.of(
                new PlanDue(terms.period(), PlanDue.Step.DRAFT, terms.draft(), branch, id, draftedAt, null),
                new PlanDue(terms.period(), PlanDue.Step.APPROVAL, terms.approval(), branch, id, approvedAt, waiting));
    }
}
