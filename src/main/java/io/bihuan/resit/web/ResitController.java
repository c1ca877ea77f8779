package io.bihuan.resit.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.resit.Deciding;
import io.bihuan.resit.Decision;
import io.bihuan.resit.DismissalDesk;
import io.bihuan.resit.FollowupLists;
import io.bihuan.resit.Remedy;
import io.bihuan.resit.RemedyDesk;
import io.bihuan.web.Dates;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One follow-up: training, resit, decision, appeal. */
@Controller
class ResitController {

    private static final int LONGEST = 1000;

    private final FollowupLists lists;
    private final RemedyDesk remedies;
    private final DismissalDesk dismissals;
    private final ResitPages pages;
    private final UiFactory uis;

    ResitController(
            FollowupLists lists, RemedyDesk remedies, DismissalDesk dismissals, ResitPages pages, UiFactory uis) {
        this.lists = lists;
        this.remedies = remedies;
        this.dismissals = dismissals;
        this.pages = pages;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/resits/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", pages.one(id, person, ResitForm.empty(), Errors.none()));
        return "resit/one";
    }

    @Allow(Permission.RESIT_MANAGE)
    @PostMapping("/resits/{id}/training")
    ModelAndView train(@PathVariable UUID id, ResitForm form, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var at = form.instant(dates().zone());
        var trainer = form.trainerId();
        if (at == null || trainer == null) {
            return refused(id, person, form, Errors.none().add("training", "resit.fault.time"));
        }
        return answered(
                remedies.train(id, at, trainer, person.staffId()),
                "training",
                "resit.training-set",
                id,
                person,
                form,
                redirect);
    }

    @Allow(Permission.RESIT_MANAGE)
    @PostMapping("/resits/{id}/training-record")
    ModelAndView trained(@PathVariable UUID id, ResitForm form, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written("record", form);
        if (errors.any()) {
            return refused(id, person, form, errors);
        }
        return answered(
                remedies.trained(id, form.said(), person.staffId()),
                "record",
                "resit.is-trained",
                id,
                person,
                form,
                redirect);
    }

    @Allow(Permission.RESIT_MANAGE)
    @PostMapping("/resits/{id}/exam")
    ModelAndView resit(@PathVariable UUID id, ResitForm form, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var at = form.instant(dates().zone());
        if (at == null) {
            return refused(id, person, form, Errors.none().add("exam", "resit.fault.time"));
        }
        return answered(remedies.resit(id, at, person.staffId()), "exam", "resit.exam-set", id, person, form, redirect);
    }

    @Allow(Permission.RESIT_MANAGE)
    @PostMapping("/resits/{id}/excuse")
    ModelAndView excuse(@PathVariable UUID id, ResitForm form, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written("excuse", form);
        if (errors.any()) {
            return refused(id, person, form, errors);
        }
        return answered(
                remedies.excuse(id, form.said(), person.staffId()),
                "excuse",
                "resit.excused",
                id,
                person,
                form,
                redirect);
    }

    @Allow(Permission.DISMISSAL_DECIDE)
    @PostMapping("/resits/{id}/decision")
    ModelAndView decide(@PathVariable UUID id, ResitForm form, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written("decision", form);
        var known = Arrays.stream(Decision.values())
                .filter(each -> each.name().equals(form.decision()))
                .findFirst();
        if (known.isEmpty()) {
            errors.add("decision", "resit.fault.decision");
        }
        if (errors.any()) {
            return refused(id, person, form, errors);
        }
        var outcome = dismissals.decide(id, known.orElseThrow(), form.said(), person.staffId());
        return answered(outcome, "decision", id, person, form, redirect);
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/resits/{id}/appeal")
    ModelAndView appeal(@PathVariable UUID id, ResitForm form, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written("appeal", form);
        if (errors.any()) {
            return refused(id, person, form, errors);
        }
        return answered(dismissals.appeal(id, form.said(), person.staffId()), "appeal", id, person, form, redirect);
    }

    @Allow(Permission.DISMISSAL_DECIDE)
    @PostMapping("/resits/{id}/appeal-decision")
    ModelAndView decideAppeal(@PathVariable UUID id, ResitForm form, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written("decision", form);
        if (errors.any()) {
            return refused(id, person, form, errors);
        }
        var granted = "GRANT".equals(form.decision());
        var outcome = dismissals.decideAppeal(id, granted, form.said(), person.staffId());
        return answered(outcome, "decision", id, person, form, redirect);
    }

    private ModelAndView answered(
            Remedy outcome,
            String field,
            String done,
            UUID id,
            SignedIn person,
            ResitForm form,
            RedirectAttributes redirect) {
        var errors = Errors.none();
        switch (outcome) {
            case Remedy.Arranged() -> Toast.done(redirect, done);
            case Remedy.InThePast() -> errors.add(field, "resit.fault.past");
            case Remedy.AfterTerm(var due) -> errors.add(field, "resit.fault.after-term", dates().full(due));
            case Remedy.WithinHours() -> errors.add(field, "resit.fault.within-hours");
            case Remedy.NotAsItStands _ -> errors.add(field, "resit.fault.as-it-stands");
            case Remedy.PaperShort() -> errors.add(field, "resit.fault.paper");
            case Remedy.IsPractical() -> errors.add(field, "resit.fault.practical");
            case Remedy.NotOneself() -> errors.add(field, "resit.fault.somebody-else");
            case Remedy.NoTraining() -> errors.add(field, "resit.fault.no-training");
        }
        return errors.any() ? refused(id, person, form, errors) : new ModelAndView("redirect:/resits/" + id);
    }

    private ModelAndView answered(
            Deciding outcome, String field, UUID id, SignedIn person, ResitForm form, RedirectAttributes redirect) {
        var errors = Errors.none();
        switch (outcome) {
            case Deciding.Decided() -> Toast.done(redirect, "resit.decided");
            case Deciding.NotAsItStands _ -> errors.add(field, "resit.fault.as-it-stands");
            case Deciding.SomebodyElse() -> errors.add(field, "resit.fault.somebody-else");
            case Deciding.TooLate(var since) -> errors.add(field, "resit.fault.too-late", dates().full(since));
        }
        return errors.any() ? refused(id, person, form, errors) : new ModelAndView("redirect:/resits/" + id);
    }

    private static Errors written(String field, ResitForm form) {
        return Errors.none()
                .addIf(form.said().isEmpty(), field, "resit.fault.words")
                .addIf(form.said().length() > LONGEST, field, "resit.fault.long", LONGEST);
    }

    private Dates dates() {
        return uis.plain().dates();
    }

    private ModelAndView refused(UUID id, SignedIn person, ResitForm form, Errors errors) {
        var view = new ModelAndView("resit/one", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", pages.one(id, person, form, errors));
        return view;
    }
}
