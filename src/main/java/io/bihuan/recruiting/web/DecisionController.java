package io.bihuan.recruiting.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.Ladders;
import io.bihuan.recruiting.ApplicantLists;
import io.bihuan.recruiting.Deciding;
import io.bihuan.recruiting.DecisionDesk;
import io.bihuan.recruiting.HiringTerms;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decision on an applicant, and letting the record go. */
@Controller
class DecisionController {

    private static final int NUMBER = 20;
    private static final int WORDS = 1000;
    private static final int LONGEST_CONTRACT = 600;

    private final ApplicantLists lists;
    private final DecisionDesk desk;
    private final Ladders ladders;
    private final ApplicantPages pages;
    private final UiFactory uis;

    DecisionController(ApplicantLists lists, DecisionDesk desk, Ladders ladders, ApplicantPages pages, UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.ladders = ladders;
        this.pages = pages;
        this.uis = uis;
    }

    @Allow(Permission.APPLICANT_DECIDE)
    @PostMapping("/applicants/{id}/hiring")
    ModelAndView hire(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        var one = lists.require(id, person);
        var typed = new Typed(sent);
        var errors = Errors.none();
        var number = typed.needed("staffNumber", NUMBER, "recruiting.fault.number", errors);
        var unit = typed.id("unit", "recruiting.fault.unit", errors);
        var post = typed.text("hiredPost");
        var grade = typed.text("grade");
        errors.addIf(!ladders.posts().contains(post), "hiredPost", "recruiting.fault.post")
                .addIf(!ladders.grades().contains(grade), "grade", "recruiting.fault.grade");
        var joinedOn = typed.day("joinedOn", "recruiting.fault.day", errors);
        var months = typed.number("months", 1, LONGEST_CONTRACT, "recruiting.fault.months", errors);
        var words = typed.brief("hiredFor", WORDS, errors);
        if (unit == null || joinedOn == null || errors.any()) {
            return pages.refused(id, person, typed, errors);
        }
        var terms = new HiringTerms(number, unit, post, grade, joinedOn, months);
        switch (desk.hire(id, terms, words, person)) {
            case Deciding.Hired _ -> Toast.done(redirect, "recruiting.hired", one.name());
            case Deciding.NumberTaken(var name) -> errors.add("staffNumber", "recruiting.fault.number-taken", name);
            case Deciding.ElsewhereUnit() -> errors.add("unit", "recruiting.fault.unit");
            case Deciding.InThePast() -> errors.add("joinedOn", "recruiting.fault.past");
            case Deciding.Missing(var what) ->
                errors.add(
                        "staffNumber",
                        "recruiting.fault.missing",
                        uis.plain()
                                .join(what.stream()
                                        .sorted()
                                        .map(each -> uis.plain().label("recruiting.missing", each))
                                        .toList()));
            case Deciding.NotAsItStands(), Deciding.Ended _ ->
                errors.add("staffNumber", "recruiting.fault.as-it-stands");
        }
        return errors.any() ? pages.refused(id, person, typed, errors) : new ModelAndView("redirect:/applicants/" + id);
    }

    @Allow(Permission.APPLICANT_DECIDE)
    @PostMapping("/applicants/{id}/refusal")
    ModelAndView refuse(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        return ended(false, id, sent, person, redirect);
    }

    @Allow(Permission.APPLICANT_DECIDE)
    @PostMapping("/applicants/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        return ended(true, id, sent, person, redirect);
    }

    private ModelAndView ended(
            boolean theirs, UUID id, Map<String, String> sent, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var typed = new Typed(sent);
        var errors = Errors.none();
        var reason = typed.needed("reason", WORDS, "recruiting.fault.reason", errors);
        if (errors.any()) {
            return pages.refused(id, person, typed, errors);
        }
        if (!((theirs ? desk.withdraw(id, reason, person) : desk.refuse(id, reason, person))
                instanceof Deciding.Ended)) {
            return pages.refused(id, person, typed, errors.add("reason", "recruiting.fault.as-it-stands"));
        }
        Toast.done(redirect, "recruiting.ended");
        return new ModelAndView("redirect:/applicants/" + id);
    }

    @Allow(Permission.APPLICANT_DECIDE)
    @PostMapping("/applicants/{id}/erasure")
    String erase(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        if (desk.eraseNow(id, person)) {
            Toast.done(redirect, "recruiting.erased");
        } else {
            Toast.refused(redirect, "recruiting.fault.staff");
        }
        return "redirect:/applicants/" + id;
    }
}
