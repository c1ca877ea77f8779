package io.bihuan.plan.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.coverage.Holdings;
import io.bihuan.people.People;
import io.bihuan.plan.Decision;
import io.bihuan.plan.Ground;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanAdviser;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanDifference;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanState;
import io.bihuan.plan.Revising;
import io.bihuan.plan.Submission;
import io.bihuan.plan.Withdrawal;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One plan, and what is decided about it. */
@Controller
class PlanController {

    private final PlanLists lists;
    private final PlanDesk desk;
    private final PlanAdviser adviser;
    private final PlanClocks clocks;
    private final PlanWording wording;
    private final Holdings holdings;
    private final People people;
    private final UiFactory uis;

    PlanController(
            PlanLists lists,
            PlanDesk desk,
            PlanAdviser adviser,
            PlanClocks clocks,
            PlanWording wording,
            Holdings holdings,
            People people,
            UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.adviser = adviser;
        this.clocks = clocks;
        this.wording = wording;
        this.holdings = holdings;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans/{id}")
    String plan(SignedIn me, @PathVariable UUID id, Model model) {
        model.addAttribute("page", page(lists.require(id, me), me, Deciding.NOTHING));
        return "plan/plan";
    }

    /** What somebody was about to decide when they were stopped: nothing of it is lost. */
    private record Deciding(String returning, String error, int seen) {

        static final Deciding NOTHING = new Deciding("", "", 0);
    }

    private PlanPage page(Plan plan, SignedIn me, Deciding deciding) {
        var ui = uis.plain();
        var state = plan.state(ui.dates().today());
        var due = lists.next(plan).orElse(null);
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

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/{id}/proposals")
    String propose(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        lists.require(id, me);
        var added = desk.propose(id, me);
        if (added == 0) {
            Toast.done(redirect, "plan.proposed.none");
        } else {
            Toast.done(redirect, "plan.proposed", added);
        }
        return "redirect:/plans/" + id;
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/{id}/submission")
    String submit(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        lists.require(id, me);
        switch (desk.submit(id, me)) {
            case Submission.Submitted() -> Toast.done(redirect, "plan.submitted");
            case Submission.Empty() -> Toast.refused(redirect, "plan.submit.empty");
            case Submission.NobodyTeaches(var topics) ->
                Toast.refused(redirect, "plan.submit.nobody", topics.getFirst(), topics.size());
            case Submission.NotADraft(var state) ->
                Toast.refused(redirect, "plan.submit.not-a-draft", uis.plain().label("plan.state", state));
        }
        return "redirect:/plans/" + id;
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/{id}/withdrawal")
    String withdraw(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        lists.require(id, me);
        switch (desk.withdraw(id, me)) {
            case Withdrawal.Withdrawn() -> Toast.done(redirect, "plan.withdrawn");
            case Withdrawal.NotSubmitted(var state) ->
                Toast.refused(
                        redirect, "plan.withdraw.not-submitted", uis.plain().label("plan.state", state));
        }
        return "redirect:/plans/" + id;
    }

    @Allow({Permission.PLAN_APPROVE, Permission.PLAN_DRAFT})
    @PostMapping("/plans/{id}/approval")
    String approve(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam int edition,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        lists.require(id, me);
        var decision = desk.approve(id, edition, me);
        if (decision instanceof Decision.Changed(var seen)) {
            return stopped(id, new Deciding("", "", seen), me, model, response);
        }
        say(decision, "plan.approved", redirect);
        return "redirect:/plans/" + id;
    }

    @Allow({Permission.PLAN_APPROVE, Permission.PLAN_DRAFT})
    @PostMapping("/plans/{id}/return")
    String giveBack(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int edition,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        lists.require(id, me);
        var decision = desk.giveBack(id, edition, reason, me);
        switch (decision) {
            case Decision.NoReason() -> {
                var wrong = uis.plain().text("plan.return.no-reason");
                return stopped(id, new Deciding(reason, wrong, 0), me, model, response);
            }
            case Decision.Changed(var seen) -> {
                return stopped(id, new Deciding(reason, "", seen), me, model, response);
            }
            case Decision.Decided _, Decision.OwnDraft _, Decision.NotAllowed _, Decision.NotSubmitted _ ->
                say(decision, "plan.returned", redirect);
        }
        return "redirect:/plans/" + id;
    }

    private String stopped(UUID id, Deciding deciding, SignedIn me, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("page", page(lists.require(id, me), me, deciding));
        return "plan/plan";
    }

    private void say(Decision decision, String done, RedirectAttributes redirect) {
        switch (decision) {
            case Decision.Decided() -> Toast.done(redirect, done);
            case Decision.OwnDraft() -> Toast.refused(redirect, "plan.decide.own");
            case Decision.NotAllowed() -> Toast.refused(redirect, "plan.decide.not-allowed");
            case Decision.NotSubmitted(var state) ->
                Toast.refused(redirect, "plan.decide.not-submitted", uis.plain().label("plan.state", state));
            case Decision.NoReason() -> Toast.refused(redirect, "plan.return.no-reason");
            case Decision.Changed _ -> throw new IllegalStateException("shown before");
        }
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/{id}/revision")
    String revise(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam Ground ground,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        lists.require(id, me);
        return switch (desk.revise(id, ground, why, me)) {
            case Revising.Begun(var revision) -> {
                Toast.done(redirect, "plan.revised");
                yield "redirect:/plans/" + revision;
            }
            case Revising.UnderWay(var revision) -> {
                Toast.refused(redirect, "plan.revise.under-way");
                yield "redirect:/plans/" + revision;
            }
            case Revising.NotApproved(var state) -> {
                Toast.refused(redirect, "plan.revise.not-approved", uis.plain().label("plan.state", state));
                yield "redirect:/plans/" + id;
            }
        };
    }
}
