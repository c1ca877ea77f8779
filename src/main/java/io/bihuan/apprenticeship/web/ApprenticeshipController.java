package io.bihuan.apprenticeship.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.apprenticeship.Apprenticeship;
import io.bihuan.apprenticeship.ApprenticeshipDesk;
import io.bihuan.apprenticeship.ApprenticeshipLists;
import io.bihuan.apprenticeship.DebriefLists;
import io.bihuan.apprenticeship.Extending;
import io.bihuan.apprenticeship.Pairing;
import io.bihuan.apprenticeship.Recommending;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One apprenticeship: read, recommended, handed over, extended, broken off. */
@Controller
class ApprenticeshipController {

    private static final int LONGEST = 1000;

    private final ApprenticeshipLists lists;
    private final DebriefLists debriefs;
    private final ApprenticeshipDesk desk;
    private final People people;

    ApprenticeshipController(ApprenticeshipLists lists, DebriefLists debriefs, ApprenticeshipDesk desk, People people) {
        this.lists = lists;
        this.debriefs = debriefs;
        this.desk = desk;
        this.people = people;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/apprenticeships/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", page(id, person, "", Errors.none()));
        return "apprenticeship/one";
    }

    @Allow(Permission.GUIDE)
    @PostMapping("/apprenticeships/{id}/recommendation")
    ModelAndView recommend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean ready,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written("recommendation", words);
        if (!errors.any()) {
            switch (desk.recommend(id, person.staffId(), ready, words.strip())) {
                case Recommending.Concluded() -> {
                    Toast.done(redirect, ready ? "apprenticeship.recommended" : "apprenticeship.not-recommended");
                    return back(id);
                }
                case Recommending.TooEarly(var until) ->
                    errors.add("recommendation", "apprenticeship.fault.too-early", until.toString());
                case Recommending.DebriefsMissing(var days) ->
                    errors.add("recommendation", "apprenticeship.fault.debriefs", days);
                case Recommending.Over _ -> errors.add("recommendation", "apprenticeship.fault.over");
            }
        }
        return refused(id, person, words, errors);
    }

    @Allow(Permission.APPRENTICESHIP_MANAGE)
    @PostMapping("/apprenticeships/{id}/mentors")
    ModelAndView handOver(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String mentor,
            @RequestParam(defaultValue = "") String words,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written("mentor-reason", words);
        var chosen = PairingForm.id(mentor);
        if (chosen == null) {
            errors.add("mentor", "apprenticeship.fault.mentor");
        } else if (!errors.any()) {
            var outcome = desk.replaceMentor(id, chosen, words.strip(), person.staffId());
            if (outcome instanceof Pairing.Paired) {
                Toast.done(redirect, "apprenticeship.handed-over");
                return back(id);
            }
            PairingFaults.note(outcome, errors);
        }
        return refused(id, person, words, errors);
    }

    @Allow(Permission.APPRENTICESHIP_MANAGE)
    @PostMapping("/apprenticeships/{id}/extensions")
    ModelAndView extend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written("change-reason", words);
        if (errors.any()) {
            return refused(id, person, words, errors);
        }
        switch (desk.extend(id, words.strip(), person.staffId())) {
            case Extending.Extended(var _, var until) ->
                Toast.done(redirect, "apprenticeship.is-extended", until.toString());
            case Extending.None() -> Toast.refused(redirect, "apprenticeship.fault.over");
        }
        return back(id);
    }

    @Allow(Permission.APPRENTICESHIP_MANAGE)
    @PostMapping("/apprenticeships/{id}/ending")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written("change-reason", words);
        if (errors.any()) {
            return refused(id, person, words, errors);
        }
        if (desk.end(id, words.strip(), person.staffId())) {
            Toast.done(redirect, "apprenticeship.is-ended");
        } else {
            Toast.refused(redirect, "apprenticeship.fault.over");
        }
        return back(id);
    }

    private static Errors written(String field, String words) {
        return Errors.none()
                .addIf(words.isBlank(), field, "apprenticeship.fault.words")
                .addIf(words.length() > LONGEST, field, "apprenticeship.fault.long", LONGEST);
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/apprenticeships/" + id);
    }

    private ModelAndView refused(UUID id, SignedIn person, String words, Errors errors) {
        var view = new ModelAndView("apprenticeship/one", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(id, person, words, errors));
        return view;
    }

    private ApprenticeshipPage page(UUID id, SignedIn person, String words, Errors errors) {
        var one = lists.require(id, person);
        var manages = person.may(Permission.APPRENTICESHIP_MANAGE);
        var days = debriefs.of(id);
        var story = lists.story(id);
        return new ApprenticeshipPage(
                one,
                lists.standard(one.standardVersion()),
                names(one, story),
                days,
                story,
                manages ? mentorsBeside(one) : List.of(),
                one.running() && one.mentorId().equals(person.staffId()) && person.may(Permission.GUIDE),
                manages,
                words,
                errors);
    }

    private List<Person> mentorsBeside(Apprenticeship one) {
        return people.holding(Role.MENTOR).stream()
                .filter(each -> !each.id().equals(one.mentorId()) && !each.id().equals(one.traineeId()))
                .toList();
    }

    private Map<UUID, String> names(Apprenticeship one, List<ApprenticeshipLists.Happening> story) {
        var ids = new HashSet<UUID>(List.of(one.traineeId(), one.mentorId(), one.pairedBy()));
        story.forEach(each -> {
            if (each.byId() != null) {
                ids.add(each.byId());
            }
            if (each.mentorId() != null) {
                ids.add(each.mentorId());
            }
        });
        var names = new HashMap<UUID, String>();
        ids.forEach(each -> names.put(each, people.name(each)));
        return names;
    }
}
