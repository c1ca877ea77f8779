package io.bihuan.career.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.career.Promotion;
import io.bihuan.career.PromotionDeciding;
import io.bihuan.career.PromotionDesk;
import io.bihuan.career.PromotionLists;
import io.bihuan.career.PromotionState;
import io.bihuan.people.People;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Promotions: the list, one of them, and the decision on it. */
@Controller
class PromotionController {

    private static final int MOST = 300;
    private static final int LONGEST = 1000;

    private final PromotionLists lists;
    private final PromotionDesk desk;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    PromotionController(PromotionLists lists, PromotionDesk desk, People people, ClockChips chips, UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.CAREER_BRANCH)
    @GetMapping("/promotions")
    String list(@RequestParam(defaultValue = "true") boolean open, SignedIn person, Model model) {
        var ui = uis.plain();
        var all = open ? lists.open(person.branchId(), MOST) : lists.over(person.branchId(), MOST);
        var staff = people.byIds(all.stream()
                .flatMap(one -> Stream.of(one.staffId(), one.proposedBy()))
                .distinct()
                .toList());
        var lines = all.stream()
                .map(one -> new PromotionsPage.Line(one, clock(one, ui)))
                .toList();
        model.addAttribute("page", new PromotionsPage(open, lines, staff));
        return "career/promotions";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/promotions/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        var today = uis.plain().dates().today().toString();
        model.addAttribute("page", page(id, person, "", today, Errors.none()));
        return "career/promotion";
    }

    @Allow(Permission.CAREER_DECIDE)
    @PostMapping("/promotions/{id}/approval")
    ModelAndView approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written(words);
        if (on == null) {
            errors.add("on", "career.fault.on");
            return refused(id, person, words, "", errors);
        }
        return errors.any()
                ? refused(id, person, words, on.toString(), errors)
                : answered(desk.approve(id, on, words.strip(), person), id, person, words, on.toString(), redirect);
    }

    @Allow(Permission.CAREER_DECIDE)
    @PostMapping("/promotions/{id}/refusal")
    ModelAndView refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String on,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written(words);
        return errors.any()
                ? refused(id, person, words, on, errors)
                : answered(desk.refuse(id, words.strip(), person), id, person, words, on, redirect);
    }

    @Allow(Permission.CAREER_PROPOSE)
    @PostMapping("/promotions/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person);
        var errors = written(words);
        return errors.any()
                ? refused(id, person, words, "", errors)
                : answered(desk.withdraw(id, words.strip(), person), id, person, words, "", redirect);
    }

    private static Errors written(String words) {
        return Errors.none()
                .addIf(words.isBlank(), "words", "career.fault.words")
                .addIf(words.length() > LONGEST, "words", "career.fault.long", LONGEST);
    }

    private ModelAndView answered(
            PromotionDeciding outcome, UUID id, SignedIn person, String words, String on, RedirectAttributes redirect) {
        var errors = Errors.none();
        switch (outcome) {
            case PromotionDeciding.Decided(var state) -> Toast.done(redirect, "career.decided." + state.name());
            case PromotionDeciding.SomebodyElse() -> errors.add("words", "career.fault.somebody-else");
            case PromotionDeciding.NotAsItStands _ -> errors.add("words", "career.fault.as-it-stands");
            case PromotionDeciding.InThePast() -> errors.add("on", "career.fault.past");
        }
        return errors.any() ? refused(id, person, words, on, errors) : new ModelAndView("redirect:/promotions/" + id);
    }

    private ModelAndView refused(UUID id, SignedIn person, String words, String on, Errors errors) {
        var view = new ModelAndView("career/promotion", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(id, person, words, on, errors));
        return view;
    }

    private PromotionPage page(UUID id, SignedIn viewer, String words, String on, Errors errors) {
        var one = lists.require(id, viewer);
        var waits = one.state() == PromotionState.PROPOSED;
        var own = one.staffId().equals(viewer.staffId());
        var mine = one.proposedBy().equals(viewer.staffId());
        return new PromotionPage(
                one,
                people.require(one.staffId()),
                people.name(one.proposedBy()),
                one.decidedBy() == null ? "" : people.name(one.decidedBy()),
                clock(one, uis.plain()),
                waits && !own && !mine && viewer.may(Permission.CAREER_DECIDE),
                waits && mine && viewer.may(Permission.CAREER_PROPOSE),
                own,
                words,
                on,
                errors);
    }

    private ClockChip clock(Promotion one, Ui ui) {
        return one.decidedAt() == null
                ? chips.open(one.proposedAt(), one.dueAt(), ui.dates().now(), ui)
                : chips.met(one.proposedAt(), one.dueAt(), one.decidedAt(), ui);
    }
}
