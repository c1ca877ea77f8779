package io.bihuan.recruiting.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.recruiting.ApplicantDesk;
import io.bihuan.recruiting.ApplicantLists;
import io.bihuan.recruiting.Means;
import io.bihuan.recruiting.Noting;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One applicant: the record, the checks, and how they are reached. */
@Controller
class ApplicantController {

    private static final int REFERENCE = 60;
    private static final int NOTE = 200;
    private static final int BEST = 100;

    private final ApplicantLists lists;
    private final ApplicantDesk desk;
    private final ApplicantPages pages;

    ApplicantController(ApplicantLists lists, ApplicantDesk desk, ApplicantPages pages) {
        this.lists = lists;
        this.desk = desk;
        this.pages = pages;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/applicants/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", pages.of(id, person, null));
        return "recruiting/applicant";
    }

    @Allow(Permission.APPLICANT_MANAGE)
    @PostMapping("/applicants/{id}/contact")
    ModelAndView contact(@PathVariable UUID id, @RequestParam Map<String, String> sent, SignedIn person) {
        lists.require(id, person);
        var typed = new Typed(sent);
        var errors = Errors.none();
        var reason = typed.needed("why", NOTE, "recruiting.fault.why", errors);
        if (errors.any()) {
            return pages.refused(id, person, typed, errors);
        }
        return new ModelAndView(
                "recruiting/applicant", Map.of("page", pages.of(id, person, desk.reveal(id, reason, person))));
    }

    @Allow(Permission.APPLICANT_MANAGE)
    @PostMapping("/applicants/{id}/background")
    ModelAndView background(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var typed = new Typed(sent);
        var errors = Errors.none();
        var reference = typed.needed("reference", REFERENCE, "recruiting.fault.reference", errors);
        var checkedOn = typed.day("checkedOn", "recruiting.fault.day", errors);
        if (checkedOn == null || errors.any()) {
            return pages.refused(id, person, typed, errors);
        }
        var outcome = desk.background(id, typed.ticked("clear"), reference, checkedOn, person);
        return answered(outcome, "checkedOn", id, person, typed, redirect);
    }

    @Allow(Permission.APPLICANT_MANAGE)
    @PostMapping("/applicants/{id}/sittings")
    ModelAndView sat(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var typed = new Typed(sent);
        var errors = Errors.none();
        var satOn = typed.day("satOn", "recruiting.fault.day", errors);
        var means = typed.one("means", Means::valueOf, "recruiting.fault.means", errors);
        var score = typed.number("score", 0, BEST, "recruiting.fault.score", errors);
        var note = typed.brief("note", NOTE, errors);
        if (satOn == null || means == null || errors.any()) {
            return pages.refused(id, person, typed, errors);
        }
        return answered(desk.sat(id, satOn, means, score, note, person), "satOn", id, person, typed, redirect);
    }

    private ModelAndView answered(
            Noting outcome, String day, UUID id, SignedIn person, Typed typed, RedirectAttributes redirect) {
        var errors = Errors.none();
        switch (outcome) {
            case Noting.Noted() -> Toast.done(redirect, "recruiting.noted");
            case Noting.NotPassed(var score, var mark) -> Toast.refused(redirect, "recruiting.not-passed", score, mark);
            case Noting.WrongTime() -> errors.add(day, "recruiting.fault.future");
            case Noting.NotAsItStands() -> errors.add(day, "recruiting.fault.as-it-stands");
            case Noting.NoInterviewer(), Noting.Busy() -> throw new IllegalStateException("no interview: " + id);
        }
        return errors.any() ? pages.refused(id, person, typed, errors) : new ModelAndView("redirect:/applicants/" + id);
    }
}
