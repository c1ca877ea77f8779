package io.bihuan.career.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.career.CareerLists;
import io.bihuan.career.DevelopmentDesk;
import io.bihuan.career.DevelopmentLists;
import io.bihuan.career.DevelopmentPlan;
import io.bihuan.career.PlanStep;
import io.bihuan.career.Reach;
import io.bihuan.competence.Areas;
import io.bihuan.competence.Needs;
import io.bihuan.competence.OpenNeed;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Development plans: who has one, one of them, and what is done with it. */
@Controller
class DevelopmentController {

    private static final int LONGEST = 2000;
    private static final int YEARS_AROUND = 5;

    private final DevelopmentLists lists;
    private final DevelopmentDesk desk;
    private final CareerLists careers;
    private final Reach reach;
    private final Areas areas;
    private final Needs needs;
    private final People people;
    private final UiFactory uis;

    DevelopmentController(
            DevelopmentLists lists,
            DevelopmentDesk desk,
            CareerLists careers,
            Reach reach,
            Areas areas,
            Needs needs,
            People people,
            UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.careers = careers;
        this.reach = reach;
        this.areas = areas;
        this.needs = needs;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.CAREER_READ)
    @GetMapping("/careers/plans")
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "NONE") DevelopmentsPage.Shelf shelf,
            SignedIn person,
            Model model) {
        var today = uis.plain().dates().today();
        var of = year == null ? today.getYear() : year;
        model.addAttribute(
                "page",
                new DevelopmentsPage(
                        of, shelf, lists.ofYear(of, person), careers.standard().rules(), today));
        return "career/plans";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/careers/people/{id}/plans/{year}")
    String sheet(@PathVariable UUID id, @PathVariable int year, SignedIn person, Model model) {
        model.addAttribute("page", blank(id, year, person, null, Errors.none()));
        return "career/plan-form";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/careers/people/{id}/plans/{year}")
    ModelAndView write(
            @PathVariable UUID id,
            @PathVariable int year,
            DevelopmentForm form,
            SignedIn person,
            RedirectAttributes redirect) {
        var page = blank(id, year, person, form, Errors.none());
        var errors = Errors.none().addIf(!page.writes(), "goals", "career.fault.plan-closed");
        var draft = form.read(year, errors);
        if (draft == null) {
            var view = new ModelAndView("career/plan-form", HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("page", blank(id, year, person, form, errors));
            return view;
        }
        var plan = desk.write(id, year, draft, person);
        Toast.done(redirect, "career.plan.written");
        return new ModelAndView("redirect:/careers/plans/" + plan);
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/careers/plans/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", page(lists.require(id, person), person, "", Errors.none()));
        return "career/plan";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/careers/plans/{id}/signature")
    String sign(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        mine(id, person);
        say(desk.sign(id, person), redirect);
        return "redirect:/careers/plans/" + id;
    }

    @Allow(Permission.CAREER_PROPOSE)
    @PostMapping("/careers/plans/{id}/review")
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            SignedIn person,
            RedirectAttributes redirect) {
        var plan = lists.require(id, person);
        var errors = Errors.none()
                .addIf(words.isBlank(), "review", "career.fault.review")
                .addIf(words.length() > LONGEST, "review", "career.fault.long", LONGEST)
                .addIf(plan.staffId().equals(person.staffId()), "review", "career.fault.own-review");
        if (errors.any()) {
            var view = new ModelAndView("career/plan", HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("page", page(plan, person, words, errors));
            return view;
        }
        say(desk.review(id, words.strip(), person), redirect);
        return new ModelAndView("redirect:/careers/plans/" + id);
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/careers/plans/{id}/review-confirmation")
    String confirm(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        say(desk.confirmReview(id, person), redirect);
        return "redirect:/careers/plans/" + id;
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/careers/plans/{id}/actions/{action}/completion")
    String done(@PathVariable UUID id, @PathVariable UUID action, SignedIn person) {
        mine(id, person);
        desk.done(id, action, person);
        return "redirect:/careers/plans/" + id;
    }

    /** Whoever merely looks on neither signs nor ticks off. */
    private void mine(UUID id, SignedIn person) {
        var plan = lists.require(id, person);
        if (!plan.staffId().equals(person.staffId()) && !person.may(Permission.CAREER_PROPOSE)) {
            throw new NotFound("development plan " + id);
        }
    }

    private static void say(PlanStep step, RedirectAttributes redirect) {
        switch (step) {
            case DONE -> Toast.done(redirect, "career.plan.noted");
            case NOT_AGREED -> Toast.refused(redirect, "career.fault.not-agreed");
            case REVIEWED_ALREADY, SIGNED_ALREADY -> Toast.refused(redirect, "career.fault.as-it-stands");
            case TOO_SOON -> Toast.refused(redirect, "career.fault.too-soon");
        }
    }

    private DevelopmentPage blank(UUID id, int year, SignedIn viewer, @Nullable DevelopmentForm form, Errors errors) {
        reach.require(id, viewer);
        var today = uis.plain().dates().today();
        if (Math.abs(year - today.getYear()) > YEARS_AROUND) {
            throw new NotFound("development plan of " + year);
        }
        var plan = lists.of(id).stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElse(null);
        return page(id, year, plan, viewer, form == null ? DevelopmentForm.of(plan) : form, "", errors);
    }

    private DevelopmentPage page(DevelopmentPlan plan, SignedIn viewer, String review, Errors errors) {
        return page(plan.staffId(), plan.year(), plan, viewer, DevelopmentForm.of(plan), review, errors);
    }

    private DevelopmentPage page(
            UUID id,
            int year,
            @Nullable DevelopmentPlan plan,
            SignedIn viewer,
            DevelopmentForm form,
            String review,
            Errors errors) {
        var names = new HashMap<UUID, String>();
        if (plan != null) {
            Stream.of(plan.leaderId(), plan.reviewedBy(), plan.writtenBy())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(each -> names.put(each, people.name(each)));
        }
        var own = id.equals(viewer.staffId());
        return new DevelopmentPage(
                people.require(id),
                year,
                plan,
                areas.leaves(),
                needs.openOf(id).stream().map(OpenNeed::areaCode).distinct().toList(),
                names,
                careers.standard().rules(),
                uis.plain().dates().today(),
                own,
                !own && viewer.may(Permission.CAREER_PROPOSE),
                form,
                review,
                errors);
    }
}
