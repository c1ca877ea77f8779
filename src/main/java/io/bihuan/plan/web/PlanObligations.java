package io.bihuan.plan.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.plan.PlanDue;
import io.bihuan.plan.PlanDues;
import io.bihuan.web.NavCount;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Plans that must be drafted, and plans that wait for a decision. */
@Component
class PlanObligations implements Obligations, NavCount {

    private final PlanDues dues;
    private final PlanClocks clocks;
    private final Clock clock;

    PlanObligations(PlanDues dues, PlanClocks clocks, Clock clock) {
        this.dues = dues;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        return viewer instanceof SignedIn person
                ? owed(person).map(due -> obligation(due, ui)).toList()
                : List.of();
    }

    @Override
    public String key() {
        return "plans";
    }

    @Override
    public int waitingFor(Viewer viewer) {
        return viewer instanceof SignedIn person ? (int) owed(person).count() : 0;
    }

    @Override
    public Tone tone() {
        return Tone.WARN;
    }

    private Stream<PlanDue> owed(SignedIn person) {
        if (!person.may(Permission.PLAN_DRAFT) && !person.may(Permission.PLAN_APPROVE)) {
            return Stream.empty();
        }
        return dues.of(person).stream().filter(PlanDue::open).filter(due -> switch (due.step()) {
            case DRAFT -> person.may(Permission.PLAN_DRAFT);
            case APPROVAL -> person.may(Permission.PLAN_APPROVE) && awaits(due, person);
        });
    }

    /** A decision is owed once the plan is handed in, and by somebody other than its drafter. */
    private static boolean awaits(PlanDue due, SignedIn person) {
        return due.handedInBy() != null && !due.handedInBy().equals(person.staffId());
    }

    private Obligation obligation(PlanDue due, Ui ui) {
        var name = PlanClocks.name(due, ui);
        var overdue = due.overdue(clock.instant());
        return new Obligation(
                ui.text("plan.owed." + due.step(), name),
                ui.text(
                        overdue ? "plan.owed.overdue" : "plan.owed.detail",
                        ui.day(due.deadline().lastWorkday())),
                "P-05",
                due.planId() == null ? "/plans" : "/plans/" + due.planId(),
                ui.text("plan.owed.action." + due.step()),
                due.deadline().dueAt(),
                clocks.of(due, ui));
    }
}
