package io.bihuan.resit.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.resit.Cohorts;
import io.bihuan.resit.Followup;
import io.bihuan.resit.FollowupLists;
import io.bihuan.web.UiFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of follow-ups, and the rates of intakes. */
@Controller
class ResitsController {

    private static final int MOST = 300;

    private final FollowupLists lists;
    private final Cohorts cohorts;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    ResitsController(FollowupLists lists, Cohorts cohorts, People people, ClockChips chips, UiFactory uis) {
        this.lists = lists;
        this.cohorts = cohorts;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.RESIT_READ)
    @GetMapping("/resits")
    String board(@RequestParam(defaultValue = "true") boolean open, SignedIn person, Model model) {
        var ui = uis.plain();
        var all = open ? lists.open(person.branchId(), MOST) : lists.closed(person.branchId(), MOST);
        var lines = all.stream()
                .map(one -> new ResitsPage.Line(
                        one,
                        one.closedAt() == null
                                ? chips.open(
                                        one.dueFrom(), one.dueAt(), ui.dates().now(), ui)
                                : chips.met(one.dueFrom(), one.dueAt(), one.closedAt(), ui)))
                .toList();
        var staff = people.byIds(all.stream().map(Followup::staffId).toList());
        model.addAttribute("page", new ResitsPage(open, lines, staff, lists.countLate(person.branchId())));
        return "resit/board";
    }

    @Allow(Permission.RESIT_READ)
    @GetMapping("/resits/cohorts")
    String cohorts(SignedIn person, Model model) {
        model.addAttribute(
                "page",
                new CohortsPage(
                        cohorts.cohorts(person.branchId()), cohorts.newcomers(person.branchId()), lists.standard()));
        return "resit/cohorts";
    }
}
