package io.bihuan.plan.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.coverage.Holdings;
import io.bihuan.people.People;
import io.bihuan.plan.Ground;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanAdviser;
import io.bihuan.plan.PlanDifference;
import io.bihuan.plan.PlanDues;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanState;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together the page of one plan. */
@Component
class PlanPages {

    private final PlanLists lists;
    private final PlanDues dues;
    private final PlanAdviser adviser;
    private final PlanClocks clocks;
    private final PlanWording wording;
    private final Holdings holdings;
    private final People people;
    private final UiFactory uis;

    PlanPages(
            PlanLists lists,
            PlanDues dues,
            PlanAdviser adviser,
            PlanClocks clocks,
            PlanWording wording,
            Holdings holdings,
            People people,
            UiFactory uis) {
        this.lists = lists;
        this.dues = dues;
        this.adviser = adviser;
        this.clocks = clocks;
        this.wording = wording;
        this.holdings = holdings;
        this.people = people;
        this.uis = uis;
    }

    /** What somebody was about to decide when they were stopped: nothing of it is lost. */
    record Deciding(String returning, String error, int seen) {

        static final Deciding NOTHING = new Deciding("", "", 0);
    }

    PlanPage of(Plan plan, SignedIn me, Deciding deciding) {
        var ui = uis.plain();
        var state = plan.state(ui.dates().today());
        var due = dues.next(plan).orElse(null);
        var origins = plan.items().stream().map(PlanItem::origin).toList();
        var former = plan.revises() == null ? null : lists.require(plan.revises(), me);
        return new PlanPage(
                plan,
                PlanClocks.name(plan.period(), ui),
                state,
                due == null ? null : clocks.of(due, ui),
                due == null ? "" : ui.label("plan.due", due.step()),
                wording.lines(plan.items(), holdings.of(origins), ui),
                plan.status() == PlanState.APPROVED
                        ? List.of()
                        : adviser.findings(plan).stream()
                                .map(finding -> wording.found(finding, ui))
                                .toList(),
                lists.history(plan.id()).stream()
                        .map(step -> wording.told(step, ui))
                        .toList(),
                former,
                lists.revisionOf(plan.id()).orElse(null),
                people.name(plan.draftedBy()),
                rights(plan, state, me),
                grounds(ui),
                deciding.returning(),
                deciding.error(),
                deciding.seen() == 0
                        ? null
                        : lists.since(deciding.seen(), plan)
                                .map(difference -> wording.changes(difference, ui))
                                .orElse(List.of()),
                former == null ? List.of() : wording.changes(PlanDifference.between(former.items(), plan.items()), ui));
    }

    private static PlanPage.Rights rights(Plan plan, PlanState state, SignedIn me) {
        var drafts = me.may(Permission.PLAN_DRAFT);
        var own = plan.draftedBy().equals(me.staffId());
        var decides = me.may(Permission.PLAN_APPROVE) && state == PlanState.SUBMITTED;
        return new PlanPage.Rights(
                drafts && state.open(),
                decides && !own,
                decides && own,
                drafts && state.binding(),
                me.may(Permission.SESSION_RUN) && state.binding(),
                drafts && state == PlanState.SUBMITTED);
    }

    private static List<Option> grounds(Ui ui) {
        return Arrays.stream(Ground.values())
                .map(ground -> new Option(ground.name(), ui.label("plan.ground", ground)))
                .toList();
    }
}
