package io.bihuan.needs.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.knowledge.ArticleCare;
import io.bihuan.needs.Analysis;
import io.bihuan.needs.PriorityDesk;
import io.bihuan.needs.Problem;
import io.bihuan.needs.Putting;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people need to be trained in, and one step from there into the next plan. */
@Controller
class NeedsController {

    private static final int MISSES = 8;

    private final Analysis analysis;
    private final PriorityDesk desk;
    private final ArticleCare care;
    private final UiFactory uis;

    NeedsController(Analysis analysis, PriorityDesk desk, ArticleCare care, UiFactory uis) {
        this.analysis = analysis;
        this.desk = desk;
        this.care = care;
        this.uis = uis;
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/needs")
    String all(SignedIn me, Model model) {
        var ui = uis.plain();
        var problems = analysis.problems(me.branchId());
        var rules = analysis.standard();
        var charts = new NeedsCharts(problems, rules, ui);
        model.addAttribute(
                "page",
                new NeedsPage(
                        problems,
                        care.misses(MISSES),
                        rules,
                        me.may(Permission.PLAN_DRAFT),
                        charts.pareto(),
                        charts.radar()));
        return "needs/needs";
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/needs/{area}/planning")
    String plan(@PathVariable String area, SignedIn me, RedirectAttributes redirect) {
        var ui = uis.plain();
        var ground = analysis.problems(me.branchId()).stream()
                .filter(problem -> problem.area().code().equals(area))
                .findFirst()
                .map((Problem problem) -> NeedsPage.ground(problem, analysis.standard(), ui))
                .orElseThrow(() -> new NotFound("problem " + area));
        return switch (desk.put(area, ground, me)) {
            case Putting.Put(var plan, var people) -> {
                Toast.done(redirect, "needs.put", people);
                yield "redirect:/plans/" + plan;
            }
            case Putting.Kept(var plan, var people) -> {
                Toast.done(redirect, "needs.kept", people);
                yield "redirect:/plans/" + plan;
            }
            case Putting.NoProblem() -> {
                Toast.refused(redirect, "needs.no-problem");
                yield "redirect:/needs";
            }
        };
    }
}
