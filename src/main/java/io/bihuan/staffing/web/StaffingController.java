package io.bihuan.staffing.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.staffing.Checklist;
import io.bihuan.staffing.ChecklistDesk;
import io.bihuan.staffing.ChecklistKind;
import io.bihuan.staffing.ChecklistLists;
import io.bihuan.staffing.HandoverDesk;
import io.bihuan.staffing.Probation;
import io.bihuan.staffing.ProbationDesk;
import io.bihuan.staffing.Ticking;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who comes and who goes, each one's checklist, and what is done on it. */
@Controller
class StaffingController {

    private static final int MOST = 300;
    private static final int LONGEST = 500;

    private final ChecklistLists lists;
    private final ChecklistDesk desk;
    private final HandoverDesk handovers;
    private final ProbationDesk probations;
    private final ChecklistPages pages;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    StaffingController(
            ChecklistLists lists,
            ChecklistDesk desk,
            HandoverDesk handovers,
            ProbationDesk probations,
            ChecklistPages pages,
            People people,
            ClockChips chips,
            UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.handovers = handovers;
        this.probations = probations;
        this.pages = pages;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.STAFFING_READ)
    @GetMapping("/staffing")
    String board(@RequestParam(required = false) StaffingPage.@Nullable Shelf shelf, SignedIn person, Model model) {
        var ui = uis.plain();
        var branch = person.branchId();
        var open = new EnumMap<StaffingPage.Shelf, List<Checklist>>(StaffingPage.Shelf.class);
        open.put(StaffingPage.Shelf.ENTRY, lists.open(ChecklistKind.ENTRY, branch, MOST));
        open.put(StaffingPage.Shelf.ONBOARDING, lists.open(ChecklistKind.ONBOARDING, branch, MOST));
        open.put(StaffingPage.Shelf.LEAVING, lists.open(ChecklistKind.LEAVING, branch, MOST));
        open.put(StaffingPage.Shelf.OVER, lists.over(branch, MOST));
        var running = probations.running(branch, MOST);
        var counts = new EnumMap<StaffingPage.Shelf, Integer>(StaffingPage.Shelf.class);
        open.forEach((each, all) -> counts.put(each, all.size()));
        counts.put(StaffingPage.Shelf.PROBATION, running.size());
        var shown = shelf == null
                ? Stream.of(StaffingPage.Shelf.values())
                        .filter(each -> counts.getOrDefault(each, 0) > 0)
                        .findFirst()
                        .orElse(StaffingPage.Shelf.ENTRY)
                : shelf;
        var lines = shown == StaffingPage.Shelf.PROBATION ? running : List.<Probation>of();
        var left = handovers.leftOver(branch);
        var all = open.getOrDefault(shown, List.of());
        var staff = people.byIds(Stream.of(
                        all.stream().map(Checklist::staffId),
                        lines.stream().map(Probation::staffId),
                        left.stream().map(HandoverDesk.LeftOver::staffId))
                .flatMap(ids -> ids)
                .distinct()
                .toList());
        model.addAttribute(
                "page",
                new StaffingPage(
                        shown,
                        counts,
                        all,
                        lines.stream()
                                .map(one -> new StaffingPage.Line(one, ProbationPage.clock(one, chips, ui)))
                                .toList(),
                        left,
                        staff,
                        ui.dates().now()));
        return "staffing/board";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/staffing")
    String own(SignedIn person, Model model) {
        model.addAttribute(
                "page",
                new OwnStaffingPage(
                        lists.of(person.staffId()),
                        probations
                                .of(person.staffId())
                                .map(one -> new StaffingPage.Line(one, ProbationPage.clock(one, chips, uis.plain())))
                                .orElse(null),
                        uis.plain().dates().now()));
        return "staffing/own";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/staffing/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", pages.one(id, person, ChecklistPage.Typed.nothing(), Errors.none()));
        return "staffing/checklist";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/staffing/{id}/items/{code}")
    ModelAndView tick(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String score,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = Errors.none().addIf(note.length() > LONGEST, "item", "staffing.fault.long", LONGEST);
        var mark = mark(score, errors);
        if (!errors.any()) {
            switch (desk.tick(id, code, mark, note.strip(), person)) {
                case Ticking.Ticked() -> Toast.done(redirect, "staffing.ticked");
                case Ticking.AllDone() -> Toast.done(redirect, "staffing.all-done");
                case Ticking.Failed(var reached, var asked) ->
                    Toast.refused(redirect, "staffing.test-failed", reached, asked);
                case Ticking.ScoreNeeded() -> errors.add("item", "staffing.fault.score");
                case Ticking.NotAsItStands() -> errors.add("item", "staffing.fault.as-it-stands");
            }
        }
        if (errors.any()) {
            var view = new ModelAndView("staffing/checklist", HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("page", pages.one(id, person, new ChecklistPage.Typed(code, note, score), errors));
            return view;
        }
        return new ModelAndView("redirect:/staffing/" + id);
    }

    private static @Nullable Integer mark(String score, Errors errors) {
        if (score.isBlank()) {
            return null;
        }
        if (!score.strip().matches("\\d{1,3}") || Integer.parseInt(score.strip()) > 100) {
            errors.add("item", "staffing.fault.score");
            return null;
        }
        return Integer.valueOf(score.strip());
    }

    @Allow(Permission.STAFFING_DECIDE)
    @PostMapping("/staffing/{id}/successor")
    String succeed(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID successor,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        if (successor != null && desk.succeed(id, successor, person)) {
            Toast.done(redirect, "staffing.succeeded");
        } else {
            Toast.refused(redirect, "staffing.fault.successor");
        }
        return "redirect:/staffing/" + id;
    }

    @Allow(Permission.STAFFING_DECIDE)
    @PostMapping("/staffing/{id}/handover")
    String again(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var left = handovers.again(id, person);
        if (left == 0) {
            Toast.done(redirect, "staffing.handed-over");
        } else {
            Toast.refused(redirect, "staffing.still-left", left);
        }
        return "redirect:/staffing/" + id;
    }
}
