package io.bihuan.privacy.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.privacy.LegalTerms;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The time limits and duties of the law, each switched on or off. */
@Controller
class ObligationsController {

    private final LegalTerms terms;
    private final UiFactory uis;

    ObligationsController(LegalTerms terms, UiFactory uis) {
        this.terms = terms;
        this.uis = uis;
    }

    @Allow(Permission.STANDARD_READ)
    @GetMapping("/obligations")
    String list(Model model) {
        model.addAttribute(
                "page", new ObligationsPage(terms.all(), uis.plain().dates().today()));
        return "privacy/obligations";
    }

    @Allow(Permission.STANDARD_CHANGE)
    @PostMapping("/obligations/{code}/switch")
    String turn(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean on,
            SignedIn person,
            RedirectAttributes redirect) {
        terms.turn(code, on, person);
        Toast.done(redirect, on ? "privacy.term-on" : "privacy.term-off");
        return "redirect:/obligations";
    }
}
