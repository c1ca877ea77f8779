package io.bihuan.people.web;

import io.bihuan.access.Accounts;
import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.people.Ladders;
import io.bihuan.people.Leaving;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.people.PeopleLists;
import io.bihuan.web.Toast;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of somebody's way: moving, another post or grade, leaving, and the account to work with. */
@Controller
class StepController {

    private final PeopleDesk desk;
    private final PeopleLists lists;
    private final Organisation organisation;
    private final Ladders ladders;
    private final Accounts accounts;
    private final Clock clock;

    StepController(
            PeopleDesk desk,
            PeopleLists lists,
            Organisation organisation,
            Ladders ladders,
            Accounts accounts,
            Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.organisation = organisation;
        this.ladders = ladders;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/{id}/move")
    String move(
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String note,
            SignedIn person,
            RedirectAttributes redirect) {
        var card = lists.card(id, person.branchId());
        desk.move(id, organisation.require(unit).id(), note.strip(), person.staffId());
        Toast.done(redirect, "people.moved", card.person().name());
        return "redirect:/people/" + id;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/{id}/grade")
    String regrade(
            @PathVariable UUID id,
            @RequestParam String post,
            @RequestParam String grade,
            @RequestParam(defaultValue = "") String note,
            SignedIn person,
            RedirectAttributes redirect) {
        var card = lists.card(id, person.branchId());
        if (ladders.posts().contains(post) && ladders.grades().contains(grade)) {
            desk.regrade(id, post, grade, note.strip(), person.staffId());
            Toast.done(redirect, "people.regraded", card.person().name());
        } else {
            Toast.refused(redirect, "people.post.needed");
        }
        return "redirect:/people/" + id;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/{id}/leaving")
    String leave(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime at,
            @RequestParam(defaultValue = "") String note,
            SignedIn person,
            RedirectAttributes redirect) {
        var card = lists.card(id, person.branchId());
        if (at == null) {
            Toast.refused(redirect, "people.leaving.needed");
            return "redirect:/people/" + id;
        }
        var hour = at.atZone(clock.getZone()).toInstant();
        switch (desk.leave(id, hour, note.strip(), person.staffId())) {
            case Leaving.Settled _ ->
                Toast.done(redirect, "people.left", card.person().name());
            case Leaving.LastAdministrator _ -> Toast.refused(redirect, "access.account.last-administrator");
        }
        return "redirect:/people/" + id;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/{id}/leaving/withdrawal")
    String stay(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        var card = lists.card(id, person.branchId());
        desk.stay(id, person.staffId());
        Toast.done(redirect, "people.stayed", card.person().name());
        return "redirect:/people/" + id;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/{id}/details")
    String correct(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.card(id, person.branchId());
        if (name.isBlank()) {
            Toast.refused(redirect, "people.name.needed");
        } else {
            desk.correct(id, name.strip(), phone.isBlank() ? null : phone.strip(), person.staffId());
            Toast.done(redirect, "people.corrected");
        }
        return "redirect:/people/" + id;
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @PostMapping("/people/{id}/account")
    String openAccount(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") Set<Role> roles,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.card(id, person.branchId());
        if (!login.strip().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,59}")) {
            Toast.refused(redirect, "access.login.form");
        } else if (!accounts.isFree(login)) {
            Toast.refused(redirect, "access.login.taken");
        } else if (roles.isEmpty()) {
            Toast.refused(redirect, "access.roles.needed");
        } else {
            var account = desk.openWaitingAccount(id, login.strip(), roles, person.staffId());
            Toast.done(redirect, "people.account.opened");
            return "redirect:/accounts/" + account;
        }
        return "redirect:/people/" + id;
    }
}
