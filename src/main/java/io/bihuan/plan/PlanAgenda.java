package io.bihuan.plan;

import io.bihuan.access.Accounts;
import io.bihuan.access.Permission;
import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaEntry;
import io.bihuan.agenda.AgendaKind;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.agenda.AgendaSource;
import io.bihuan.agenda.AgendaState;
import io.bihuan.agenda.AgendaTime;
import io.bihuan.people.Organisation;
import io.bihuan.people.Unit;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when plans are to be drafted and approved (P-05), in the calendars of those who draft and approve them. */
@Component
class PlanAgenda implements AgendaSource {

    /** Stands for the branch of a house that has none: the house's plan is its plan. */
    private static final UUID UNDIVIDED = new UUID(0, 0);

    private final BegunPlans plans;
    private final PlanDeadlines deadlines;
    private final Accounts accounts;
    private final Organisation organisation;
    private final Clock clock;

    PlanAgenda(BegunPlans plans, PlanDeadlines deadlines, Accounts accounts, Organisation organisation, Clock clock) {
        this.plans = plans;
        this.deadlines = deadlines;
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** A step of a period's plan, and by when. */
    private record Due(PlanPeriod period, PlanDue.Step step, PlanDeadline deadline) {}

    /** Whose plans are asked for: of one branch, or of all; and which steps. */
    private record Asked(@Nullable UUID branchId, Set<PlanDue.Step> steps) {}

    @Override
    public AgendaKind kind() {
        return AgendaKind.PLAN;
    }

    @Override
    public Set<Permission> readers() {
        return Set.of(Permission.PLAN_READ);
    }

    @Override
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        var asked = asked(scope);
        var dues = dues(asked, from, until).toList();
        if (dues.isEmpty()) {
            return List.of();
        }
        var first = dues.stream()
                .map(due -> due.period().first())
                .min(LocalDate::compareTo)
                .orElseThrow();
        var last = dues.stream()
                .map(due -> due.period().first())
                .max(LocalDate::compareTo)
                .orElseThrow();
        var begun = plans.between(first, last);
        var branches = asked.branchId() == null ? branches() : List.of(asked.branchId());
        return dues.stream().map(due -> entry(due, begun, branches, ui)).toList();
    }

    @Override
    public List<AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        return dues(asked(scope), from, until)
                .collect(Collectors.groupingBy(due -> due.deadline().day(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(day -> new AgendaDay(day.getKey(), day.getValue().intValue()))
                .toList();
    }

    private Asked asked(AgendaScope scope) {
        return switch (scope.kind()) {
            case ALL -> new Asked(scope.branchId(), Set.of(PlanDue.Step.values()));
            case TEAM, ROOM, INSTRUCTOR -> new Asked(null, Set.of());
            case OWN -> own(scope.people().iterator().next());
        };
    }

    private Asked own(UUID staffId) {
        var held = accounts.of(staffId).stream()
                .filter(account -> !account.closed(clock.instant()))
                .toList();
        var may = held.stream()
                .flatMap(account -> account.roles().stream())
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toSet());
        var steps = Arrays.stream(PlanDue.Step.values())
                .filter(step -> may.contains(
                        switch (step) {
                            case DRAFT -> Permission.PLAN_DRAFT;
                            case APPROVAL -> Permission.PLAN_APPROVE;
                        }))
                .collect(Collectors.toSet());
        return new Asked(held.isEmpty() ? null : held.getFirst().branchId(), steps);
    }

    private Stream<Due> dues(Asked asked, Instant from, Instant until) {
        if (asked.steps().isEmpty()) {
            return Stream.empty();
        }
        var first = YearMonth.from(from.atZone(clock.getZone()));
        var last = YearMonth.from(until.atZone(clock.getZone())).plusMonths(1);
        var months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(PlanPeriod::of);
        var years = IntStream.rangeClosed(first.getYear(), last.getYear() + 1).mapToObj(PlanPeriod::ofYear);
        return Stream.concat(years, months)
                .flatMap(period -> asked.steps().stream().map(step -> new Due(period, step, deadline(period, step))))
                .filter(due -> due.deadline().dueAt().isAfter(from)
                        && !due.deadline().dueAt().isAfter(until));
    }

    private PlanDeadline deadline(PlanPeriod period, PlanDue.Step step) {
        return switch (step) {
            case DRAFT -> deadlines.draft(period);
            case APPROVAL -> deadlines.approval(period);
        };
    }

    private AgendaEntry entry(Due due, List<BegunPlan> begun, List<UUID> branches, Ui ui) {
        var its = begun.stream()
                .filter(one -> one.period().equals(due.period()))
                .filter(one -> one.branchId() == null || branches.contains(one.branchId()))
                .toList();
        var done = new ArrayList<Instant>();
        for (var branch : branches) {
            its.stream()
                    .filter(one -> one.isFor(due.period(), branch))
                    .map(one -> due.step() == PlanDue.Step.DRAFT ? one.submittedAt() : one.approvedAt())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(done::add);
        }
        var only = branches.size() == 1 && !its.isEmpty() ? its.getFirst() : null;
        return new AgendaEntry(
                "plan-" + due.period().kind() + "-" + due.period().first() + "-" + due.step() + "@bihuan",
                AgendaKind.PLAN,
                ui.text("plan.owed." + due.step(), name(due.period(), ui)),
                AgendaTime.by(due.deadline().dueAt(), clock.getZone()),
                List.of(),
                only == null ? "/plans" : "/plans/" + only.id(),
                state(due, done, branches.size(), ui));
    }

    private AgendaState state(Due due, List<Instant> done, int all, Ui ui) {
        var changed =
                done.stream().max(Instant::compareTo).orElse(due.deadline().startsAt());
        if (done.size() >= all) {
            return new AgendaState(ui.text("plan.agenda.done"), Tone.GOOD, false, 1, changed);
        }
        var late = clock.instant().isAfter(due.deadline().dueAt());
        var word = all > 1 && !done.isEmpty()
                ? ui.text("plan.agenda.some", done.size(), all)
                : late ? ui.text("plan.agenda.late") : "";
        return AgendaState.of(word, late ? Tone.BAD : Tone.NEUTRAL, changed);
    }

    private List<UUID> branches() {
        var branches = organisation.all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.BRANCH)
                .map(Unit::id)
                .toList();
        return branches.isEmpty() ? List.of(UNDIVIDED) : branches;
    }

    private static String name(PlanPeriod period, Ui ui) {
        return period.kind() == PlanKind.MONTHLY
                ? ui.dates().month(period.month())
                : ui.text("plan.year", String.valueOf(period.first().getYear()));
    }
}
