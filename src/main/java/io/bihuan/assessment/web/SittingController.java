package io.bihuan.assessment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.Pulses;
import io.bihuan.assessment.SittingDesk;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingLists;
import io.bihuan.competence.Areas;
import io.bihuan.people.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A sitting: its paper while it runs, its result afterwards. */
@Controller
class SittingController {

    private final SittingLists lists;
    private final SittingDesk desk;
    private final Pulses pulses;
    private final Areas areas;
    private final People people;
    private final SittingEyes eyes;
    private final Clock clock;

    SittingController(
            SittingLists lists,
            SittingDesk desk,
            Pulses pulses,
            Areas areas,
            People people,
            SittingEyes eyes,
            Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.pulses = pulses;
        this.areas = areas;
        this.people = people;
        this.eyes = eyes;
        this.clock = clock;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/sittings/{id}")
    String page(@PathVariable SittingId id, SignedIn person, HttpServletRequest request, Model model) {
        var standing = eyes.require(id, person);
        if (standing.over()) {
            if (standing.releasedAt() == null) {
                model.addAttribute("page", new BeingMarkedPage(standing, people.name(standing.staffId())));
                return "assessment/being-marked";
            }
            return result(id, standing, person, model);
        }
        var here = standing.device().equals(Devices.of(request));
        model.addAttribute(
                "page",
                new SittingPage(
                        standing,
                        here ? lists.asked(id) : List.of(),
                        here ? pulses.messages(id) : List.of(),
                        here,
                        clock.instant()));
        return "assessment/sitting";
    }

    private String result(SittingId id, SittingLists.Standing standing, SignedIn person, Model model) {
        var open = eyes.open(standing, person);
        model.addAttribute(
                "page",
                new ResultPage(
                        standing,
                        people.name(standing.staffId()),
                        lists.areas(id),
                        open
                                ? lists.marked(id).stream()
                                        .filter(question -> !question.whole())
                                        .toList()
                                : List.of(),
                        open,
                        standing.staffId().equals(person.staffId()),
                        AreaNames.of(areas)));
        return "assessment/result";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/sittings/{id}/submission")
    String handIn(@PathVariable SittingId id, SignedIn person) {
        desk.handIn(id, person.staffId());
        return "redirect:/sittings/" + id;
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/sittings/{id}/device")
    String moveHere(
            @PathVariable SittingId id, SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        desk.moveTo(id, person.staffId(), Devices.named(request, response));
        return "redirect:/sittings/" + id;
    }
}
