package io.bihuan.plan.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.plan.Ground;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.Revising;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One plan, what the rules add to it, and its revision. */
@Controller
class PlanController {

    private final PlanLists lists;
    private final PlanDesk desk;
    private final PlanPages pages;
    private final UiFactory uis;

    PlanController(PlanLists lists, PlanDesk desk, PlanPages pages, UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.pages = pages;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans/{id}")
    String plan(SignedIn me, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.of(lists.require(id, me), me, PlanPages.Deciding.NOTHING));
        return "plan/plan";
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
