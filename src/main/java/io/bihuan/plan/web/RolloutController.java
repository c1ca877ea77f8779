package io.bihuan.plan.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.plan.Dating;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.RolloutStep;
import io.bihuan.plan.Rollouts;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a plan is tried out, taught to everyone, reinforced and kept current (N-24). */
@Controller
class RolloutController {

    private final PlanLists lists;
    private final Rollouts rollouts;
    private final UiFactory uis;

    RolloutController(PlanLists lists, Rollouts rollouts, UiFactory uis) {
        this.lists = lists;
        this.rollouts = rollouts;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans/{id}/rollout")
    String rollout(SignedIn me, @PathVariable UUID id, Model model) {
        var fields = rollouts.of(id).stream()
                .map(step -> new RolloutPage.Field(
                        step.step(),
                        step.name(),
                        step.day() == null ? "" : step.day().toString()))
                .toList();
        return show(lists.require(id, me), fields, Errors.none(), me, model);
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/{id}/rollout")
    String set(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var plan = lists.require(id, me);
        var fields = rollouts.of(id).stream()
                .map(step ->
                        new RolloutPage.Field(step.step(), step.name(), typed.getOrDefault("day" + step.step(), "")))
                .toList();
        var errors = check(plan, fields);
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(plan, fields, errors, me, model);
        }
        var steps = fields.stream()
                .map(field -> new RolloutStep(field.step(), field.name(), day(field)))
                .toList();
        switch (rollouts.set(id, steps, me)) {
            case Dating.NotADraft(var state) ->
                Toast.refused(redirect, "plan.item.not-a-draft", uis.plain().label("plan.state", state));
            case Dating.Dated _, Dating.ChangedMeanwhile _ -> Toast.done(redirect, "plan.rollout.set");
        }
        return "redirect:/plans/" + id;
    }

    /** Dates lie in the plan's period, and no step begins before the one that comes first. */
    private static Errors check(Plan plan, List<RolloutPage.Field> fields) {
        var errors = Errors.none();
        var before = new ArrayList<LocalDate>();
        for (var field : fields) {
            var day = day(field);
            var key = "day" + field.step();
            errors.addIf(day == null && !field.day().isEmpty(), key, "plan.item.day-wrong");
            if (day != null) {
                errors.addIf(!plan.period().has(day), key, "plan.item.outside")
                        .addIf(before.stream().anyMatch(day::isBefore), key, "plan.rollout.before");
                before.add(day);
            }
        }
        return errors;
    }

    private static @Nullable LocalDate day(RolloutPage.Field field) {
        try {
            return LocalDate.parse(field.day());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String show(Plan plan, List<RolloutPage.Field> fields, Errors errors, SignedIn me, Model model) {
        model.addAttribute(
                "page",
                new RolloutPage(
                        plan.id(),
                        PlanClocks.name(plan.period(), uis.plain()),
                        fields,
                        me.may(Permission.PLAN_DRAFT) && plan.status().open(),
                        errors));
        return "plan/rollout";
    }
}
