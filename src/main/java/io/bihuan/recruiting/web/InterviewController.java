package io.bihuan.recruiting.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.recruiting.ApplicantLists;
import io.bihuan.recruiting.InterviewDesk;
import io.bihuan.recruiting.Noting;
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

/** Interviews: arranged, called off, and what the interviewer thinks. */
@Controller
class InterviewController {

    private static final int PLACE = 60;
    private static final int WORDS = 1000;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 480;

    private final ApplicantLists lists;
    private final InterviewDesk desk;
    private final ApplicantPages pages;
    private final UiFactory uis;

    InterviewController(ApplicantLists lists, InterviewDesk desk, ApplicantPages pages, UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.pages = pages;
        this.uis = uis;
    }

    @Allow(Permission.APPLICANT_MANAGE)
    @PostMapping("/applicants/{id}/interviews")
    ModelAndView arrange(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var typed = new Typed(sent);
        var errors = Errors.none();
        var startsAt = typed.moment("startsAt", "recruiting.fault.moment", errors);
        var minutes = typed.number("minutes", SHORTEST, LONGEST, "recruiting.fault.minutes", errors);
        var place = typed.needed("place", PLACE, "recruiting.fault.place", errors);
        var interviewer = typed.id("interviewer", "recruiting.fault.interviewer", errors);
        if (startsAt == null || interviewer == null || errors.any()) {
            return pages.refused(id, person, typed, errors);
        }
        var at = startsAt.atZone(uis.plain().dates().zone()).toInstant();
        return answered(
                desk.arrange(id, at, minutes, place, interviewer, person),
                "startsAt",
                "recruiting.fault.past",
                id,
                person,
                typed,
                redirect);
    }

    @Allow(Permission.APPLICANT_MANAGE)
    @PostMapping("/applicants/{id}/interviews/{talk}/cancellation")
    String callOff(@PathVariable UUID id, @PathVariable UUID talk, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        if (desk.callOff(id, talk, person) instanceof Noting.Noted) {
            Toast.done(redirect, "recruiting.called-off");
        } else {
            Toast.refused(redirect, "recruiting.fault.as-it-stands");
        }
        return "redirect:/applicants/" + id;
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/applicants/{id}/interviews/{talk}/verdict")
    ModelAndView conclude(
            @PathVariable UUID id,
            @PathVariable UUID talk,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var typed = new Typed(sent);
        var errors =
                Errors.none().addIf(typed.text("recommended").isEmpty(), "recommended", "recruiting.fault.recommended");
        var words = typed.needed("verdict", WORDS, "recruiting.fault.verdict", errors);
        return errors.any()
                ? pages.refused(id, person, typed, errors)
                : answered(
                        desk.conclude(id, talk, typed.ticked("recommended"), words, person),
                        "verdict",
                        "recruiting.fault.not-begun",
                        id,
                        person,
                        typed,
                        redirect);
    }

    private ModelAndView answered(
            Noting outcome,
            String field,
            String wrongTime,
            UUID id,
            SignedIn person,
            Typed typed,
            RedirectAttributes redirect) {
        var errors = Errors.none();
        switch (outcome) {
            case Noting.Noted() -> Toast.done(redirect, "recruiting.noted");
            case Noting.WrongTime() -> errors.add(field, wrongTime);
            case Noting.NotAsItStands() -> errors.add(field, "recruiting.fault.as-it-stands");
            case Noting.NoInterviewer() -> errors.add("interviewer", "recruiting.fault.interviewer");
            case Noting.Busy() -> errors.add("interviewer", "recruiting.fault.busy");
            case Noting.NotPassed _ -> throw new IllegalStateException("no test: " + id);
        }
        return errors.any() ? pages.refused(id, person, typed, errors) : new ModelAndView("redirect:/applicants/" + id);
    }
}
