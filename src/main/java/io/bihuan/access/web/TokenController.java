package io.bihuan.access.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.access.Tokens;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens of other systems. */
@Controller
class TokenController {

    private final Tokens tokens;
    private final Scopes scopes;

    TokenController(Tokens tokens, Scopes scopes) {
        this.tokens = tokens;
        this.scopes = scopes;
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @GetMapping("/tokens")
    String list(Model model) {
        return show("", Set.of(), Errors.none(), model);
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/tokens")
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<String> chosen,
            SignedIn person,
            HttpServletResponse response,
            Model model) {
        var known = scopes.all();
        var errors = Errors.none()
                .addIf(name.isBlank(), "name", "access.tokens.name.needed")
                .addIf(chosen.isEmpty() || !known.containsAll(chosen), "chosen", "access.tokens.scopes.needed");
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(name, chosen, errors, model);
        }
        model.addAttribute("name", name.strip());
        model.addAttribute("token", tokens.make(name.strip(), chosen, person.staffId()));
        return "access/token-made";
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        tokens.revoke(id, person.staffId());
        Toast.done(redirect, "access.tokens.revoked");
        return "redirect:/tokens";
    }

    private String show(String name, Set<String> chosen, Errors errors, Model model) {
        model.addAttribute("page", new TokensPage(tokens.all(), scopes.all(), name, chosen, errors));
        return "access/tokens";
    }
}
