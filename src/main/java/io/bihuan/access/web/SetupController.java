package io.bihuan.access.web;

import io.bihuan.access.Doorkeeper;
import io.bihuan.access.Entering;
import io.bihuan.access.Entrance;
import io.bihuan.access.RateLimits;
import io.bihuan.access.Setup;
import io.bihuan.web.Errors;
import io.bihuan.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of the first start: who administers the house, and what it begins as. */
@Controller
class SetupController {

    private static final int TRIES_PER_MINUTE = 20;

    private final Setup setup;
    private final Entrance entrance;
    private final Doorkeeper doorkeeper;
    private final RateLimits limits;

    SetupController(Setup setup, Entrance entrance, Doorkeeper doorkeeper, RateLimits limits) {
        this.setup = setup;
        this.entrance = entrance;
        this.doorkeeper = doorkeeper;
        this.limits = limits;
    }

    @OpenToAll
    @GetMapping("/setup")
    String page(Model model) {
        return setup.needed() ? show(model, SetupForm.fresh(), Errors.none()) : "redirect:/login";
    }

    @OpenToAll
    @PostMapping("/setup")
    String finish(
            @ModelAttribute SetupForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!setup.needed()) {
            return "redirect:/login";
        }
        var errors = limits.take("setup", "", TRIES_PER_MINUTE)
                ? form.check(setup)
                : Errors.none().add("code", "access.setup.slow");
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, form, errors);
        }
        if (setup.finish(form.login(), form.name(), form.password(), form.demonstration(), form.trades())
                && entrance.byPassword(form.login(), form.password(), request.getRemoteAddr())
                        instanceof Entering.Welcome(var person)) {
            doorkeeper.letIn(person, request, response);
            return "redirect:/";
        }
        return "redirect:/login";
    }

    private String show(Model model, SetupForm form, Errors errors) {
        model.addAttribute("form", form);
        model.addAttribute("trades", setup.trades());
        model.addAttribute("errors", errors);
        return "access/setup";
    }
}
