package io.bihuan.apprenticeship.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.apprenticeship.DebriefDesk;
import io.bihuan.apprenticeship.DebriefLists;
import io.bihuan.apprenticeship.Signing;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
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

/** Debriefs: written, signed by both, added to. */
@Controller
class DebriefController {

    private static final int LONGEST = 1000;

    private final DebriefLists lists;
    private final DebriefDesk desk;
    private final DebriefPages pages;

    DebriefController(DebriefLists lists, DebriefDesk desk, DebriefPages pages) {
        this.lists = lists;
        this.desk = desk;
        this.pages = pages;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/debriefs")
    String own(SignedIn person, Model model) {
        model.addAttribute("page", pages.own(person));
        return "apprenticeship/debriefs";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/debriefs/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", pages.one(id, person, null, "", Errors.none()));
        return "apprenticeship/debrief";
    }

    @Allow(Permission.GUIDE)
    @PostMapping("/debriefs/{id}/entry")
    ModelAndView write(@PathVariable UUID id, DebriefForm form, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = form.faults();
        if (!errors.any()) {
            var outcome = desk.sign(id, person.staffId(), form.entry());
            if (outcome instanceof Signing.Signed) {
                Toast.done(redirect, "apprenticeship.debrief.signed");
                return back(id);
            }
            errors = fault(outcome);
        }
        return refused(id, person, form, "", errors);
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/debriefs/{id}/signature")
    ModelAndView countersign(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var outcome = desk.countersign(id, person.staffId());
        if (outcome instanceof Signing.Signed) {
            Toast.done(redirect, "apprenticeship.debrief.countersigned");
            return back(id);
        }
        return refused(id, person, null, "", fault(outcome));
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/debriefs/{id}/objections")
    ModelAndView object(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written(words);
        if (!errors.any()) {
            var outcome = desk.object(id, person.staffId(), words.strip());
            if (outcome instanceof Signing.Signed) {
                Toast.done(redirect, "apprenticeship.debrief.objected");
                return back(id);
            }
            errors = fault(outcome);
        }
        return refused(id, person, null, words, errors);
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/debriefs/{id}/additions")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written(words);
        if (!errors.any()) {
            if (desk.add(id, person.staffId(), words.strip())) {
                Toast.done(redirect, "apprenticeship.debrief.added");
                return back(id);
            }
            errors.add("words", "apprenticeship.fault.not-closed");
        }
        return refused(id, person, null, words, errors);
    }

    private static Errors written(String words) {
        return Errors.none()
                .addIf(words.isBlank(), "words", "apprenticeship.fault.words")
                .addIf(words.length() > LONGEST, "words", "apprenticeship.fault.long", LONGEST);
    }

    private static Errors fault(Signing outcome) {
        var errors = Errors.none();
        switch (outcome) {
            case Signing.Signed() -> {}
            case Signing.TooEarly(var day) -> errors.add("", "apprenticeship.fault.day-to-come", day.toString());
            case Signing.NotWritten() -> errors.add("", "apprenticeship.fault.not-written");
            case Signing.Closed _ -> errors.add("", "apprenticeship.fault.closed");
        }
        return errors;
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/debriefs/" + id);
    }

    private ModelAndView refused(
            UUID id,
            SignedIn person,
            @org.jspecify.annotations.Nullable DebriefForm form,
            String words,
            Errors errors) {
        var view = new ModelAndView("apprenticeship/debrief", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", pages.one(id, person, form, words, errors));
        return view;
    }
}
