package io.bihuan.access.web;

import io.bihuan.access.Accounts;
import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.access.TwoSteps;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turning one's own second step on and off. */
@Controller
class TwoStepController {

    private final TwoSteps twoSteps;
    private final Accounts accounts;

    TwoStepController(TwoSteps twoSteps, Accounts accounts) {
        this.twoSteps = twoSteps;
        this.accounts = accounts;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/two-step")
    String page(SignedIn person, Model model) {
        return accounts.require(person.accountId()).twoSteps() ? "redirect:/me" : show(person, Errors.none(), model);
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/me/two-step")
    String confirm(
            @RequestParam(defaultValue = "") String code, SignedIn person, HttpServletResponse response, Model model) {
        if (accounts.require(person.accountId()).twoSteps()) {
            return "redirect:/me";
        }
        var codes = twoSteps.confirm(person.accountId(), code);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(person, Errors.none().add("code", "access.two-step.wrong"), model);
        }
        model.addAttribute("codes", codes.get());
        return "access/recovery";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/me/two-step/end")
    String end(@RequestParam(defaultValue = "") String code, SignedIn person, RedirectAttributes redirect) {
        if (twoSteps.endByOwner(person, code)) {
            Toast.done(redirect, "access.two-step.ended");
        } else {
            Toast.refused(redirect, "access.two-step.wrong");
        }
        return "redirect:/me";
    }

    private String show(SignedIn person, Errors errors, Model model) {
        model.addAttribute("enrolment", twoSteps.enrolment(person.accountId(), person.login()));
        model.addAttribute("errors", errors);
        return "access/two-step";
    }
}
