package io.bihuan.roleplay.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.practical.PracticalStatus;
import io.bihuan.roleplay.ExaminedRuns;
import io.bihuan.roleplay.RunDesk;
import io.bihuan.roleplay.RunLists;
import io.bihuan.roleplay.Shelf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Scenarios and runs: chosen, played, looked at again. */
@Controller
class RoleplayController {

    private static final int LATEST = 12;
    private static final int PAGE = 50;

    private final Shelf shelf;
    private final RunDesk desk;
    private final RunLists lists;
    private final ExaminedRuns examined;
    private final People people;

    RoleplayController(Shelf shelf, RunDesk desk, RunLists lists, ExaminedRuns examined, People people) {
        this.examined = examined;
        this.shelf = shelf;
        this.desk = desk;
        this.lists = lists;
        this.people = people;
    }

    @Allow(Permission.ROLEPLAY)
    @GetMapping("/roleplay")
    String shelf(SignedIn person, Model model) {
        model.addAttribute(
                "page",
                new ShelfPage(
                        shelf.scenarios(),
                        lists.standings(person.staffId()),
                        true,
                        lists.openOf(person.staffId()).orElse(null),
                        lists.latestOf(person.staffId(), LATEST),
                        Map.of(),
                        false));
        return "roleplay/shelf";
    }

    @Allow(Permission.COMPETENCE_READ)
    @GetMapping("/roleplay/runs")
    String runs(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    Instant before,
            SignedIn person,
            Model model) {
        var found = lists.latestIn(person.branchId(), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var staff = people.byIds(shown.stream().map(RunLists.Row::staffId).toList());
        model.addAttribute(
                "page", new ShelfPage(shelf.scenarios(), Map.of(), false, null, shown, staff, found.size() > PAGE));
        return "roleplay/runs";
    }

    @Allow(Permission.ROLEPLAY)
    @PostMapping("/roleplay/runs")
    String begin(@RequestParam String scenario, SignedIn person) {
        return "redirect:/roleplay/runs/" + desk.begin(scenario, person);
    }

    @Allow({
        Permission.ROLEPLAY,
        Permission.COMPETENCE_READ,
        Permission.PRACTICAL_EXAMINE,
        Permission.EXAM_MANAGE,
        Permission.CERTIFICATE_READ
    })
    @GetMapping("/roleplay/runs/{id}")
    String run(@PathVariable UUID id, SignedIn person, Model model) {
        var run = lists.require(id, person);
        var outcome = run.outcome();
        if (outcome == null) {
            model.addAttribute("page", new RunPage(run, lists.shown(id), RunDesk.LONGEST));
            return "roleplay/run";
        }
        var own = run.staffId().equals(person.staffId());
        var practical = run.practicalId();
        if (own && practical != null && examined.require(practical, person).status() != PracticalStatus.DECIDED) {
            return "redirect:/practicals/" + practical;
        }
        model.addAttribute("page", new ReplayPage(run, outcome, lists.whole(id), own, people.name(run.staffId())));
        return "roleplay/replay";
    }

    @Allow(Permission.ROLEPLAY)
    @GetMapping("/roleplay/runs/{id}/help")
    String help(@PathVariable UUID id, SignedIn person, Model model) {
        var run = lists.require(id, person);
        model.addAttribute("help", HelpPage.of(run.open() && !run.examined() ? lists.shown(id) : List.of()));
        return "roleplay/help";
    }

    @Allow(Permission.ROLEPLAY)
    @PostMapping("/roleplay/runs/{id}/ending")
    String end(@PathVariable UUID id, SignedIn person) {
        desk.end(id, person.staffId());
        return "redirect:/roleplay/runs/" + id;
    }
}
