package io.bihuan.roleplay.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.practical.PracticalStatus;
import io.bihuan.roleplay.ExaminedRuns;
import io.bihuan.roleplay.ExaminedRuns.Playing;
import io.bihuan.roleplay.Shelf;
import io.bihuan.roleplay.play.Scenario;
import io.bihuan.web.Toast;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The simulated customer of a practical: named, played, and what is suggested to the examiners. */
@Controller
class ExaminedController {

    private final ExaminedRuns examined;
    private final Shelf shelf;
    private final Clock clock;

    ExaminedController(ExaminedRuns examined, Shelf shelf, Clock clock) {
        this.examined = examined;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/practicals/{id}/simulated-customer")
    String shown(@PathVariable UUID id, SignedIn person, Model model) {
        var practical = examined.require(id, person);
        var run = examined.run(id).orElse(null);
        var names = person.may(Permission.EXAM_MANAGE) && run == null && practical.status() != PracticalStatus.DECIDED;
        model.addAttribute(
                "page",
                new ExaminedPage(
                        practical,
                        run != null
                                ? run.scenario()
                                : examined.scenario(id).map(shelf::require).orElse(null),
                        run,
                        names ? shelf.scenarios() : List.<Scenario>of(),
                        practical.staffId().equals(person.staffId()),
                        clock.instant()));
        return "roleplay/examined";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/practicals/{id}/simulated-customer")
    String name(@PathVariable UUID id, @RequestParam String scenario, SignedIn person, RedirectAttributes redirect) {
        if (examined.name(id, scenario, person)) {
            Toast.done(redirect, "roleplay.examined.named");
        } else {
            Toast.refused(redirect, "roleplay.examined.played-already");
        }
        return "redirect:/practicals/" + id;
    }

    @Allow(Permission.ROLEPLAY)
    @PostMapping("/practicals/{id}/simulated-customer/runs")
    String play(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        return switch (examined.play(id, person)) {
            case Playing.Begun(var run) -> "redirect:/roleplay/runs/" + run;
            case Playing.InAnother(var run) -> {
                Toast.refused(redirect, "roleplay.examined.in-another");
                yield "redirect:/roleplay/runs/" + run;
            }
            case Playing.NotNow() -> {
                Toast.refused(redirect, "roleplay.examined.not-now");
                yield "redirect:/practicals/" + id;
            }
        };
    }
}
