package io.bihuan.plan.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.coverage.Holdings;
import io.bihuan.people.People;
import io.bihuan.plan.Drafting;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanDues;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanKind;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of plans, and beginning one. */
@Controller
class PlansController {

    private final PlanLists lists;
    private final PlanDues dues;
    private final PlanDesk desk;
    private final PlanClocks clocks;
    private final Holdings holdings;
    private final People people;
    private final UiFactory uis;

    PlansController(
            PlanLists lists,
            PlanDues dues,
            PlanDesk desk,
            PlanClocks clocks,
            Holdings holdings,
            People people,
            UiFactory uis) {
        this.lists = lists;
        this.dues = dues;
        this.desk = desk;
        this.clocks = clocks;
        this.holdings = holdings;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans")
    String plans(SignedIn me, Model model) {
        var ui = uis.plain();
        var plans = lists.seenBy(me);
        var next = PlanPeriod.of(YearMonth.from(ui.dates().today()).plusMonths(1));
        var planned = plans.stream().anyMatch(plan -> plan.period().equals(next));
        model.addAttribute(
                "page",
                new PlansPage(
                        dues.of(me).stream()
                                .map(due -> new PlansPage.Deadline(due, PlanClocks.name(due, ui), clocks.of(due, ui)))
                                .toList(),
                        plans.stream().map(plan -> row(plan, ui)).toList(),
                        planned ? null : next,
                        planned ? "" : PlanClocks.name(next, ui),
                        me.may(Permission.PLAN_DRAFT)));
        return "plan/plans";
    }

    private PlansPage.Row row(Plan plan, Ui ui) {
        var origins = plan.items().stream().map(PlanItem::origin).toList();
        return new PlansPage.Row(
                plan.id(),
                PlanClocks.name(plan.period(), ui),
                ui.label("plan.kind", plan.period().kind()),
                plan.period().kind() == PlanKind.ANNUAL,
                plan.version(),
                plan.state(ui.dates().today()),
                plan.items().size(),
                holdings.of(origins).size(),
                people.name(plan.draftedBy()),
                plan.decidedAt(),
                plan.decidedBy() == null ? "" : people.name(plan.decidedBy()));
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans")
    String draft(
            SignedIn me,
            @RequestParam PlanKind kind,
            @RequestParam String period,
            @RequestParam(defaultValue = "false") boolean rules,
            RedirectAttributes redirect) {
        var wanted = period(kind, period);
        if (wanted == null) {
            Toast.refused(redirect, "plan.draft.which");
            return "redirect:/plans";
        }
        return switch (rules ? desk.draftFromRules(wanted, me) : desk.draft(wanted, me)) {
            case Drafting.Begun(UUID id) -> {
                Toast.done(redirect, "plan.draft.begun");
                yield "redirect:/plans/" + id;
            }
            case Drafting.Exists(UUID id) -> {
                Toast.refused(redirect, "plan.draft.exists");
                yield "redirect:/plans/" + id;
            }
        };
    }

    private static @Nullable PlanPeriod period(PlanKind kind, String text) {
        try {
            return kind == PlanKind.MONTHLY
                    ? PlanPeriod.of(YearMonth.parse(text))
                    : PlanPeriod.ofYear(Integer.parseInt(text.substring(0, Math.min(4, text.length()))));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
