package io.bihuan.access.web;

import io.bihuan.access.Account;
import io.bihuan.access.Invitations;
import io.bihuan.access.PasswordRules;
import io.bihuan.access.RateLimits;
import io.bihuan.web.Errors;
import io.bihuan.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a link from the administrator leads: its owner chooses a password. */
@Controller
class InvitationController {

    private static final int TRIES_PER_MINUTE = 60;

    private final Invitations invitations;
    private final RateLimits limits;

    InvitationController(Invitations invitations, RateLimits limits) {
        this.invitations = invitations;
        this.limits = limits;
    }

    @OpenToAll
    @GetMapping("/invitations/{code}")
    String page(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        var account = limits.take("invitation", request.getRemoteAddr(), TRIES_PER_MINUTE)
                ? invitations.find(code)
                : java.util.Optional.<Account>empty();
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "access/invitation-gone";
        }
        return show(model, code, account.get(), Errors.none());
    }

    @OpenToAll
    @PostMapping("/invitations/{code}")
    String use(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        var account = invitations.find(code);
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "access/invitation-gone";
        }
        var fault = PasswordRules.fault(password, account.get().login());
        if (fault.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var errors = Errors.none().add("password", fault.get(), PasswordRules.LEAST);
            return show(model, code, account.get(), errors);
        }
        invitations.use(code, password);
        return "redirect:/login?ready";
    }

    private static String show(Model model, String code, Account account, Errors errors) {
        model.addAttribute("code", code);
        model.addAttribute("account", account);
        model.addAttribute("errors", errors);
        return "access/invitation";
    }
}
