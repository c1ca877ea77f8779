package io.bihuan.scenario.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.roleplay.Shelf;
import io.bihuan.scenario.OwnScenario;
import io.bihuan.scenario.ScenarioDesk;
import io.bihuan.scenario.ScenarioDesk.Step;
import io.bihuan.shadow.ShadowOffers;
import io.bihuan.shadow.Wish;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Scenarios of the centre's own: made in a click, edited, reviewed by somebody else. */
@Controller
class OwnScenarioController {

    private static final int LISTED = 100;
    private static final int OFFERED = 8;
    private static final int LONGEST_NOTE = 500;

    private final ScenarioDesk desk;
    private final ShadowOffers talks;
    private final Shelf shelf;
    private final People people;
    private final UiFactory uis;

    OwnScenarioController(ScenarioDesk desk, ShadowOffers talks, Shelf shelf, People people, UiFactory uis) {
        this.desk = desk;
        this.talks = talks;
        this.shelf = shelf;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_MANAGE)
    @GetMapping("/workshop")
    String list(SignedIn person, Model model) {
        model.addAttribute("page", listPage(person, "", ""));
        return "scenario/list";
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/workshop")
    String ofConversation(@RequestParam UUID conversation, SignedIn person, RedirectAttributes redirect) {
        return desk.fromConversation(conversation, person)
                .map(id -> "redirect:/workshop/" + id)
                .orElseGet(() -> {
                    Toast.refused(redirect, "scenario.refused.not-offered");
                    return "redirect:/workshop";
                });
    }

    @Allow(Permission.COMPLAINT_READ)
    @PostMapping("/workshop/complaints")
    ModelAndView ofComplaint(@RequestParam(defaultValue = "") String number, SignedIn person) {
        if (!person.may(Permission.COURSE_MANAGE)) {
            throw new NotFound("workshop");
        }
        try {
            return new ModelAndView("redirect:/workshop/" + desk.fromComplaint(number, person));
        } catch (NotFound noSuchComplaint) {
            var view = new ModelAndView("scenario/list", HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("page", listPage(person, number, uis.plain().text("scenario.refused.no-complaint")));
            return view;
        }
    }

    @Allow(Permission.COURSE_MANAGE)
    @GetMapping("/workshop/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", formPage(id, null, Errors.none(), person));
        return "scenario/form";
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/workshop/{id}")
    ModelAndView change(@PathVariable UUID id, ScenarioForm form, SignedIn person, RedirectAttributes redirect) {
        var errors = form.faults(shelf.voiceKeys());
        if (errors.any()) {
            var view = new ModelAndView("scenario/form", HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("page", formPage(id, form, errors, person));
            return view;
        }
        desk.change(id, form.content(), person.staffId());
        Toast.done(redirect, "scenario.saved");
        return new ModelAndView("redirect:/workshop/" + id);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/workshop/{id}/review")
    String handIn(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        say(desk.handIn(id, person.staffId()), "scenario.handed-in", redirect);
        return "redirect:/workshop/" + id;
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/workshop/{id}/verdict")
    String judge(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam boolean approved,
            @RequestParam(defaultValue = "") String note,
            SignedIn person,
            RedirectAttributes redirect) {
        if (approved) {
            say(desk.approve(id, version, person.staffId()), "scenario.approved", redirect);
        } else if (note.isBlank() || note.length() > LONGEST_NOTE) {
            Toast.refused(redirect, "scenario.refused.note", LONGEST_NOTE);
        } else {
            say(desk.sendBack(id, version, note, person.staffId()), "scenario.sent-back", redirect);
        }
        return "redirect:/workshop/" + id;
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/workshop/{id}/retirement")
    String retire(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        say(desk.retire(id, person.staffId()), "scenario.retired", redirect);
        return "redirect:/workshop/" + id;
    }

    private static void say(Step step, String done, RedirectAttributes redirect) {
        switch (step) {
            case DONE -> Toast.done(redirect, done);
            case OWN_WORK -> Toast.refused(redirect, "scenario.refused.own-work");
            case NOT_NOW -> Toast.refused(redirect, "scenario.refused.not-now");
        }
    }

    private ListPage listPage(SignedIn person, String number, String fault) {
        var scenarios = desk.latest(LISTED);
        var authors = people.byIds(
                scenarios.stream().map(OwnScenario::writtenBy).distinct().toList());
        return new ListPage(
                scenarios,
                authors.values().stream().collect(Collectors.toMap(Person::id, Person::name)),
                talks.to(person.staffId(), person.branchId(), Wish.ANYTHING, OFFERED),
                person.may(Permission.COMPLAINT_READ),
                number,
                fault);
    }

    private FormPage formPage(UUID id, @Nullable ScenarioForm typed, Errors errors, SignedIn person) {
        var scenario = desk.require(id);
        return new FormPage(
                scenario,
                typed == null ? ScenarioForm.of(scenario.content()) : typed,
                errors,
                shelf.voiceKeys(),
                people.name(scenario.writtenBy()),
                scenario.writtenBy().equals(person.staffId()));
    }
}
