package io.bihuan.access.web;

import io.bihuan.access.Accounts;
import io.bihuan.access.Allow;
import io.bihuan.access.Closing;
import io.bihuan.access.Invitations;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.RolesChanged;
import io.bihuan.access.Sessions;
import io.bihuan.access.SignedIn;
import io.bihuan.access.TwoSteps;
import io.bihuan.web.Toast;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator does to one account: roles, closing, a new link, ending its sessions or its second step. */
@Controller
class AccountStandingController {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final TwoSteps twoSteps;
    private final Clock clock;

    AccountStandingController(
            Accounts accounts, Invitations invitations, Sessions sessions, TwoSteps twoSteps, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.twoSteps = twoSteps;
        this.clock = clock;
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{id}/roles")
    String roles(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<Role> roles,
            SignedIn person,
            RedirectAttributes redirect) {
        if (roles.isEmpty()) {
            Toast.refused(redirect, "access.roles.needed");
            return "redirect:/accounts/" + id;
        }
        switch (accounts.changeRoles(id, roles, person.staffId())) {
            case RolesChanged.Done _ -> Toast.done(redirect, "access.account.roles-changed");
            case RolesChanged.LastAdministrator _ -> Toast.refused(redirect, "access.account.last-administrator");
        }
        return "redirect:/accounts/" + id;
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{id}/closing")
    String close(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        switch (accounts.close(id, clock.instant(), person.staffId())) {
            case Closing.Closed _ -> Toast.done(redirect, "access.account.closed");
            case Closing.LastAdministrator _ -> Toast.refused(redirect, "access.account.last-administrator");
        }
        return "redirect:/accounts/" + id;
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{id}/reopening")
    String reopen(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        accounts.reopen(id, person.staffId());
        Toast.done(redirect, "access.account.reopened");
        return "redirect:/accounts/" + id;
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{id}/invitation")
    String invite(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", InvitedPage.of(accounts.require(id), invitations.make(id, person.staffId())));
        return "access/invited";
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{id}/sessions/end")
    String endSessions(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        sessions.endAll(accounts.require(id).id(), person.staffId());
        Toast.done(redirect, "access.account.signed-out");
        return "redirect:/accounts/" + id;
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/accounts/{id}/two-step/end")
    String endTwoSteps(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        twoSteps.end(accounts.require(id).id(), person.staffId());
        Toast.done(redirect, "access.two-step.ended");
        return "redirect:/accounts/" + id;
    }
}
