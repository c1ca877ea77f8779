package io.bihuan.access.web;

import io.bihuan.access.Accounts;
import io.bihuan.access.Allow;
import io.bihuan.access.Doorkeeper;
import io.bihuan.access.OwnPassword;
import io.bihuan.access.Permission;
import io.bihuan.access.Sessions;
import io.bihuan.access.SignedIn;
import io.bihuan.access.TwoSteps;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: who one is here, the password, where one is signed in. */
@Controller
class ProfileController {

    private final Accounts accounts;
    private final OwnPassword passwords;
    private final TwoSteps twoSteps;
    private final Sessions sessions;
    private final Doorkeeper doorkeeper;

    ProfileController(
            Accounts accounts, OwnPassword passwords, TwoSteps twoSteps, Sessions sessions, Doorkeeper doorkeeper) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.twoSteps = twoSteps;
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me")
    String page(SignedIn person, HttpServletRequest request, Model model) {
        return show(person, request, Errors.none(), model);
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/me/password")
    String changePassword(
            @RequestParam(defaultValue = "") String former,
            @RequestParam(defaultValue = "") String password,
            SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var errors = passwords.change(person, former, password, request.getRemoteAddr());
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(person, request, errors, model);
        }
        request.getSession().invalidate();
        doorkeeper.letIn(person, request, response);
        Toast.done(redirect, "access.me.password.changed");
        return "redirect:/me";
    }

    private String show(SignedIn person, HttpServletRequest request, Errors errors, Model model) {
        var account = accounts.require(person.accountId());
        var places = sessions.of(person.accountId(), request.getSession().getId());
        model.addAttribute(
                "page", new ProfilePage(account, twoSteps.recoveryCodesLeft(account.id()), places.size(), errors));
        return "access/me";
    }
}
