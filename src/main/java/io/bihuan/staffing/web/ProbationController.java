package io.bihuan.staffing.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.staffing.ChecklistLists;
import io.bihuan.staffing.Probating;
import io.bihuan.staffing.Probation;
import io.bihuan.staffing.ProbationDesk;
import io.bihuan.staffing.ProbationState;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A probation and the decision on it. */
@Controller
class ProbationController {

    private static final int LONGEST = 1000;

    private final ProbationDesk desk;
    private final ChecklistLists lists;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    ProbationController(ProbationDesk desk, ChecklistLists lists, People people, ClockChips chips, UiFactory uis) {
        this.desk = desk;
        this.lists = lists;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.STAFFING_READ)
    @GetMapping("/staffing/probations/{staffId}")
    String one(@PathVariable UUID staffId, SignedIn person, Model model) {
        model.addAttribute("page", page(require(staffId, person), person, "", "", Errors.none()));
        return "staffing/probation";
    }

    @Allow(Permission.STAFFING_DECIDE)
    @PostMapping("/staffing/probations/{staffId}/passing")
    ModelAndView pass(
            @PathVariable UUID staffId,
            @RequestParam(defaultValue = "") String words,
            SignedIn person,
            RedirectAttributes redirect) {
        var one = require(staffId, person);
        var errors = written(words);
        return errors.any()
                ? refused(one, person, words, "", errors)
                : answered(desk.pass(one.id(), words.strip(), person), one, person, words, "", redirect);
    }

    @Allow(Permission.STAFFING_DECIDE)
    @PostMapping("/staffing/probations/{staffId}/ending")
    ModelAndView end(
            @PathVariable UUID staffId,
            @RequestParam(defaultValue = "") String words,
            SignedIn person,
            RedirectAttributes redirect) {
        var one = require(staffId, person);
        var errors = written(words);
        return errors.any()
                ? refused(one, person, words, "", errors)
                : answered(desk.end(one.id(), words.strip(), person), one, person, words, "", redirect);
    }

    @Allow(Permission.STAFFING_DECIDE)
    @PostMapping("/staffing/probations/{staffId}/extension")
    ModelAndView extend(
            @PathVariable UUID staffId,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "false") boolean consent,
            SignedIn person,
            RedirectAttributes redirect) {
        var one = require(staffId, person);
        var errors = written(words);
        if (until == null) {
            errors.add("until", "staffing.fault.until");
            return refused(one, person, words, "", errors);
        }
        return errors.any()
                ? refused(one, person, words, until.toString(), errors)
                : answered(
                        desk.extend(one.id(), until, consent, words.strip(), person),
                        one,
                        person,
                        words,
                        until.toString(),
                        redirect);
    }

    private Probation require(UUID staffId, SignedIn viewer) {
        return desk.of(staffId)
                .filter(one -> viewer.branchId() == null || viewer.branchId().equals(one.branchId()))
                .orElseThrow(() -> new NotFound("probation of " + staffId));
    }

    private static Errors written(String words) {
        return Errors.none()
                .addIf(words.isBlank(), "words", "staffing.fault.words")
                .addIf(words.length() > LONGEST, "words", "staffing.fault.long", LONGEST);
    }

    private ModelAndView answered(
            Probating outcome,
            Probation one,
            SignedIn person,
            String words,
            String until,
            RedirectAttributes redirect) {
        var errors = Errors.none();
        switch (outcome) {
            case Probating.Decided() -> Toast.done(redirect, "staffing.decided");
            case Probating.NotAsItStands _ -> errors.add("words", "staffing.fault.as-it-stands");
            case Probating.OneSelf() -> errors.add("words", "staffing.fault.oneself");
            case Probating.TooLong(var latest) ->
                errors.add("until", "staffing.fault.too-long", one.contractMonths(), latest.toString());
            case Probating.NotLater() ->
                errors.add("until", "staffing.fault.not-later", one.endsOn().toString());
            case Probating.NoConsent() -> errors.add("until", "staffing.fault.consent");
            case Probating.ChecksOpen(var open) -> errors.add("words", "staffing.fault.checks-open", open);
        }
        return errors.any()
                ? refused(one, person, words, until, errors)
                : new ModelAndView("redirect:/staffing/probations/" + one.staffId());
    }

    private ModelAndView refused(Probation one, SignedIn person, String words, String until, Errors errors) {
        var view = new ModelAndView("staffing/probation", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(one, person, words, until, errors));
        return view;
    }

    private ProbationPage page(Probation one, SignedIn viewer, String words, String until, Errors errors) {
        var ui = uis.plain();
        return new ProbationPage(
                one,
                people.require(one.staffId()),
                ProbationPage.clock(one, chips, ui),
                one.latest(desk.standard(one).most(one.contractMonths())),
                lists.of(one.staffId()),
                one.decidedBy() == null ? "" : people.name(one.decidedBy()),
                one.state() == ProbationState.RUNNING
                        && viewer.may(Permission.STAFFING_DECIDE)
                        && !viewer.staffId().equals(one.staffId()),
                words,
                until,
                errors,
                ui.dates().now());
    }
}
