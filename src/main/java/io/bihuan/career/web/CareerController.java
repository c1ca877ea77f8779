package io.bihuan.career.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.career.CareerLists;
import io.bihuan.career.DevelopmentLists;
import io.bihuan.career.NewPromotion;
import io.bihuan.career.Promotion;
import io.bihuan.career.PromotionDesk;
import io.bihuan.career.PromotionLists;
import io.bihuan.career.Proposing;
import io.bihuan.people.Ladders;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import java.util.function.Function;
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

/** Who is eligible now, and each person's way. */
@Controller
class CareerController {

    private static final int MOST = 500;
    private static final int LONGEST = 1000;

    private final CareerLists careers;
    private final PromotionLists promotions;
    private final DevelopmentLists plans;
    private final PromotionDesk desk;
    private final People people;
    private final Ladders ladders;
    private final UiFactory uis;

    CareerController(
            CareerLists careers,
            PromotionLists promotions,
            DevelopmentLists plans,
            PromotionDesk desk,
            People people,
            Ladders ladders,
            UiFactory uis) {
        this.careers = careers;
        this.promotions = promotions;
        this.plans = plans;
        this.desk = desk;
        this.people = people;
        this.ladders = ladders;
        this.uis = uis;
    }

    @Allow(Permission.CAREER_READ)
    @GetMapping("/careers")
    String board(@RequestParam(defaultValue = "ELIGIBLE") CareersPage.Shelf shelf, SignedIn person, Model model) {
        var open = promotions.open(person.branchId(), MOST).stream()
                .collect(Collectors.toMap(Promotion::staffId, Function.identity()));
        model.addAttribute(
                "page", new CareersPage(shelf, careers.board(person), open, person.may(Permission.CAREER_BRANCH)));
        return "career/board";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/career")
    String own(SignedIn person, Model model) {
        if (people.find(person.staffId()).isEmpty()) {
            return "career/nobody";
        }
        model.addAttribute("page", path(person.staffId(), person, null, Errors.none()));
        return "career/path";
    }

    @Allow(Permission.CAREER_READ)
    @GetMapping("/careers/people/{id}")
    String path(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", path(id, person, null, Errors.none()));
        return "career/path";
    }

    @Allow(Permission.CAREER_PROPOSE)
    @PostMapping("/careers/people/{id}/promotions")
    ModelAndView propose(@PathVariable UUID id, ProposalForm form, SignedIn person, RedirectAttributes redirect) {
        var errors = Errors.none()
                .addIf(form.words().isEmpty(), "reason", "career.fault.reason")
                .addIf(form.words().length() > LONGEST, "reason", "career.fault.long", LONGEST)
                .addIf(!ladders.posts().contains(form.toPost()), "post", "career.fault.post");
        if (errors.any()) {
            return refused(id, person, form, errors);
        }
        var ui = uis.plain();
        switch (desk.propose(new NewPromotion(id, form.toGrade(), form.toPost(), form.words()), person)) {
            case Proposing.Proposed(var promotion) -> {
                Toast.done(redirect, "career.is-proposed");
                return new ModelAndView("redirect:/promotions/" + promotion);
            }
            case Proposing.OneSelf() -> errors.add("reason", "career.fault.oneself");
            case Proposing.AlreadyOpen() -> errors.add("reason", "career.fault.already");
            case Proposing.NoRung() -> errors.add("grade", "career.fault.no-rung");
            case Proposing.Leaving() -> errors.add("reason", "career.fault.leaving");
            case Proposing.NotEligible(var missing) ->
                errors.add(
                        "reason",
                        "career.fault.not-eligible",
                        ui.join(missing.stream()
                                .map(check -> CheckWords.name(check, ui))
                                .toList()));
        }
        return refused(id, person, form, errors);
    }

    private ModelAndView refused(UUID id, SignedIn person, ProposalForm form, Errors errors) {
        var view = new ModelAndView("career/path", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", path(id, person, form, errors));
        return view;
    }

    private PathPage path(UUID id, SignedIn viewer, @Nullable ProposalForm form, Errors errors) {
        var standings = careers.of(id, viewer);
        var person = people.find(id).orElseThrow(() -> new NotFound("person " + id));
        var own = id.equals(viewer.staffId());
        return new PathPage(
                person,
                careers.standard().rules(),
                standings,
                promotions.of(id),
                plans.of(id),
                uis.plain().dates().today().getYear(),
                ladders.posts(),
                own,
                !own && viewer.may(Permission.CAREER_PROPOSE),
                form == null ? ProposalForm.empty(person.post()) : form,
                errors);
    }
}
