package io.bihuan.yearplan.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.plan.PlanKind;
import io.bihuan.plan.PlanLists;
import io.bihuan.web.NotFound;
import io.bihuan.web.UiFactory;
import io.bihuan.yearplan.YearTables;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An annual plan, month by month. */
@Controller
class YearController {

    private final PlanLists plans;
    private final YearTables tables;
    private final UiFactory uis;

    YearController(PlanLists plans, YearTables tables, UiFactory uis) {
        this.plans = plans;
        this.tables = tables;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans/{id}/months")
    String months(SignedIn me, @PathVariable UUID id, Model model) {
        var plan = plans.require(id, me);
        if (plan.period().kind() != PlanKind.ANNUAL) {
            throw new NotFound("months of plan " + id);
        }
        model.addAttribute(
                "page",
                new YearPage(
                        id.toString(),
                        plan.period().first().getYear(),
                        tables.of(plan, uis.plain().english())));
        return "yearplan/year";
    }
}
