package io.bihuan.plan.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.plan.ApprovalDesk;
import io.bihuan.plan.Decision;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.Submission;
import io.bihuan.plan.Withdrawal;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing a plan in, taking it back, and what is decided about it. */
@Controller
class ApprovalController {

    private final PlanLists lists;
    private final ApprovalDesk desk;
    private final PlanPages pages;
    private final UiFactory uis;

    ApprovalController(PlanLists lists, ApprovalDesk desk, PlanPages pages, UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.pages = pages;
        this.uis = uis;
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
            return stopped(id, new PlanPages.Deciding("", "", seen), me, model, response);
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
                return stopped(id, new PlanPages.Deciding(reason, wrong, 0), me, model, response);
            }
            case Decision.Changed(var seen) -> {
                return stopped(id, new PlanPages.Deciding(reason, "", seen), me, model, response);
            }
            case Decision.Decided _, Decision.OwnDraft _, Decision.NotAllowed _, Decision.NotSubmitted _ ->
                say(decision, "plan.returned", redirect);
        }
        return "redirect:/plans/" + id;
    }

    private String stopped(
            UUID id, PlanPages.Deciding deciding, SignedIn me, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("page", pages.of(lists.require(id, me), me, deciding));
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
}
