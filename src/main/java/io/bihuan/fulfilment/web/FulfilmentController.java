package io.bihuan.fulfilment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.fulfilment.Closing;
import io.bihuan.fulfilment.FulfilmentDesk;
import io.bihuan.people.People;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanState;
import io.bihuan.training.PlanSessions;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan beside what happened; putting its dates on the calendar, and closing its figures. */
@Controller
class FulfilmentController {

    private final FulfilmentDesk desk;
    private final PlanSessions sessions;
    private final FulfilmentWording wording;
    private final People people;
    private final UiFactory uis;

    FulfilmentController(
            FulfilmentDesk desk, PlanSessions sessions, FulfilmentWording wording, People people, UiFactory uis) {
        this.desk = desk;
        this.sessions = sessions;
        this.wording = wording;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans/{id}/fulfilment")
    String fulfilment(SignedIn me, @PathVariable UUID id, Model model) {
        model.addAttribute("page", page(desk.require(id, me), List.of(), me));
        return "fulfilment/fulfilment";
    }

    private FulfilmentPage page(Plan plan, List<PlanSessions.Stuck> stuck, SignedIn me) {
        var ui = uis.plain();
        var state = plan.state(ui.dates().today());
        var sheet = desk.sheet(plan);
        var closing = sheet.closing();
        return new FulfilmentPage(
                plan.id().toString(),
                FulfilmentWording.name(plan.period(), ui),
                state,
                sheet,
                wording.rows(plan, sheet, ui),
                wording.beside(sheet, ui),
                me.may(Permission.SESSION_RUN) && state.binding(),
                me.may(Permission.PLAN_DRAFT)
                        && state == PlanState.CLOSED
                        && plan.supersededAt() == null
                        && closing == null,
                closing == null || closing.by() == null ? "" : people.name(closing.by()),
                wording.stuck(stuck, ui));
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/plans/{id}/sessions")
    String call(SignedIn me, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        var plan = desk.require(id, me);
        var called = sessions.call(id, me.staffId());
        if (!called.stuck().isEmpty()) {
            model.addAttribute("page", page(plan, called.stuck(), me));
            return "fulfilment/fulfilment";
        }
        Toast.done(redirect, "fulfilment.called", called.called(), called.moved(), called.calledOff());
        return "redirect:/plans/" + id + "/fulfilment";
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/{id}/closing")
    String close(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes redirect) {
        switch (desk.close(id, remark, me)) {
            case Closing.Closed() -> Toast.done(redirect, "fulfilment.closed.done");
            case Closing.ClosedBefore() -> Toast.refused(redirect, "fulfilment.closed.before");
            case Closing.NotOver(var last) ->
                Toast.refused(
                        redirect, "fulfilment.closed.not-over", uis.plain().day(last));
            case Closing.RecordsMissing(var topics) ->
                Toast.refused(redirect, "fulfilment.closed.records", topics.getFirst(), topics.size());
        }
        return "redirect:/plans/" + id + "/fulfilment";
    }
}
