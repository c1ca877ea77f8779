package io.bihuan.access.web;

import io.bihuan.access.AccountLists;
import io.bihuan.access.Accounts;
import io.bihuan.access.Allow;
import io.bihuan.access.Invitations;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.Sessions;
import io.bihuan.access.SignedIn;
import io.bihuan.web.Errors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking through accounts and opening new ones. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final AccountLists lists;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Clock clock;

    AccountController(Accounts accounts, AccountLists lists, Invitations invitations, Sessions sessions, Clock clock) {
        this.accounts = accounts;
        this.lists = lists;
        this.invitations = invitations;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @GetMapping("/accounts")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "OPEN") AccountLists.State state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var place = Math.max(page, 0);
        var found = lists.find(words.strip(), role, state, place);
        model.addAttribute(
                "page",
                new AccountsPage(found, words.strip(), role == null ? "" : role.name(), state, place, clock.instant()));
        return "access/accounts";
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @GetMapping("/accounts/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        var account = accounts.require(id);
        model.addAttribute(
                "page",
                new AccountPage(
                        account,
                        person.accountId().equals(id),
                        sessions.of(id, "").size(),
                        clock.instant()));
        return "access/account";
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @GetMapping("/accounts/new")
    String fresh(Model model) {
        return form(NewAccountForm.fresh(), Errors.none(), model);
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/accounts")
    String open(@ModelAttribute NewAccountForm form, SignedIn person, HttpServletResponse response, Model model) {
        var errors = form.check(accounts);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, errors, model);
        }
        var id = accounts.openWaiting(form.login(), null, form.name(), form.roles(), null, person.staffId());
        model.addAttribute("page", InvitedPage.of(accounts.require(id), invitations.make(id, person.staffId())));
        return "access/invited";
    }

    private static String form(NewAccountForm form, Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "access/account-new";
    }
}
