package io.bihuan.emergency.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.emergency.EmergencyPlans;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plans, read and written. */
@Controller
class PlansController {

    private static final int SPARE = 2;

    private final EmergencyPlans plans;
    private final UiFactory uis;

    PlansController(EmergencyPlans plans, UiFactory uis) {
        this.plans = plans;
        this.uis = uis;
    }

    @Allow(Permission.EMERGENCY_LEAD)
    @GetMapping("/emergencies/plans/{id}")
    String edit(@PathVariable UUID id, SignedIn me, Model model) {
        return show(id, PlanForm.of(plans.require(id, me)), Errors.none(), me, model);
    }

    @Allow(Permission.EMERGENCY_LEAD)
    @PostMapping("/emergencies/plans/{id}")
    String keep(
            @PathVariable UUID id,
            SignedIn me,
            @ModelAttribute("form") PlanForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var former = plans.require(id, me);
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(id, form, errors, me, model);
        }
        plans.keep(form.plan(), Objects.equals(former.branchId(), me.branchId()) ? id : null, me);
        Toast.done(redirect, "emergency.plan.kept");
        return "redirect:/emergencies";
    }

    @Allow(Permission.EMERGENCY_LEAD)
    @PostMapping("/emergencies/plans/{id}/retirement")
    String retire(@PathVariable UUID id, SignedIn me, RedirectAttributes redirect) {
        if (plans.retire(id, me)) {
            Toast.done(redirect, "emergency.plan.retired");
        } else {
            Toast.refused(redirect, "emergency.plan.not-own");
        }
        return "redirect:/emergencies";
    }

    private String show(UUID id, PlanForm form, Errors errors, SignedIn me, Model model) {
        var ui = uis.plain();
        model.addAttribute(
                "page",
                new PlanPage(
                        id,
                        form,
                        errors,
                        Stream.of(
                                        Role.SUPERVISOR,
                                        Role.TEAM_LEADER,
                                        Role.DIRECTOR,
                                        Role.BACK_OFFICE,
                                        Role.INSPECTOR,
                                        Role.AGENT)
                                .map(role -> new Option(role.name(), ui.label("role", role)))
                                .toList(),
                        Math.max(PlanForm.ROWS, form.stepTitle().size() + SPARE),
                        Objects.equals(plans.require(id, me).branchId(), me.branchId())));
        return "emergency/plan";
    }
}
