package io.bihuan.roster.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.roster.RosterStandard;
import io.bihuan.roster.ShiftKinds;
import io.bihuan.standard.Standards;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The kinds of shifts, the patterns, and the limits they are held against. */
@Controller
class ShiftKindsController {

    private final ShiftKinds kinds;
    private final Standards standards;
    private final UiFactory uis;

    ShiftKindsController(ShiftKinds kinds, Standards standards, UiFactory uis) {
        this.kinds = kinds;
        this.standards = standards;
        this.uis = uis;
    }

    @Allow(Permission.ROSTER_READ)
    @GetMapping("/rosters/kinds")
    String all(SignedIn me, Model model) {
        return show(me, ShiftKindForm.empty(), Errors.none(), PatternForm.empty(), Errors.none(), model);
    }

    @Allow(Permission.ROSTER_KEEP)
    @PostMapping("/rosters/kinds")
    String add(
            SignedIn me,
            @ModelAttribute("form") ShiftKindForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        if (!errors.any() && !kinds.add(form.kind(), me)) {
            errors.add("code", "roster.kind.code-taken");
        }
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(me, form, errors, PatternForm.empty(), Errors.none(), model);
        }
        Toast.done(redirect, "roster.kind.added");
        return "redirect:/rosters/kinds";
    }

    @Allow(Permission.ROSTER_KEEP)
    @PostMapping("/rosters/kinds/{id}/retirement")
    String retire(@PathVariable UUID id, SignedIn me, RedirectAttributes redirect) {
        gone(kinds.retire(id, me), redirect);
        return "redirect:/rosters/kinds";
    }

    @Allow(Permission.ROSTER_KEEP)
    @PostMapping("/rosters/patterns")
    String addPattern(
            SignedIn me,
            @ModelAttribute("form") PatternForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check(kinds.of(me.branchId()));
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(me, ShiftKindForm.empty(), Errors.none(), form, errors, model);
        }
        kinds.add(form.pattern(kinds.of(me.branchId())), me);
        Toast.done(redirect, "roster.pattern.added");
        return "redirect:/rosters/kinds";
    }

    @Allow(Permission.ROSTER_KEEP)
    @PostMapping("/rosters/patterns/{id}/retirement")
    String retirePattern(@PathVariable UUID id, SignedIn me, RedirectAttributes redirect) {
        gone(kinds.retirePattern(id, me), redirect);
        return "redirect:/rosters/kinds";
    }

    private static void gone(boolean gone, RedirectAttributes redirect) {
        if (gone) {
            Toast.done(redirect, "roster.retired");
        } else {
            Toast.refused(redirect, "roster.not-own");
        }
    }

    private String show(
            SignedIn me, ShiftKindForm form, Errors errors, PatternForm pattern, Errors patternErrors, Model model) {
        var now = uis.plain().dates().now();
        model.addAttribute(
                "page",
                new ShiftKindsPage(
                        kinds.of(me.branchId()),
                        kinds.patterns(me.branchId()),
                        standards.inForce(RosterStandard.class, now).rules(),
                        form,
                        errors,
                        pattern,
                        patternErrors,
                        me.may(Permission.ROSTER_KEEP)));
        return "roster/kinds";
    }
}
