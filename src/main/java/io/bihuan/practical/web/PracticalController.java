package io.bihuan.practical.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.DutyScope;
import io.bihuan.people.People;
import io.bihuan.practical.Arranging;
import io.bihuan.practical.PracticalDesk;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.PracticalLists.Reach;
import io.bihuan.practical.Reopenings;
import io.bihuan.practical.Rubrics;
import io.bihuan.practical.Scenarios;
import io.bihuan.practical.StarterScenarios;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

/** Practicals: listed, arranged, looked at, and opened again. */
@Controller
class PracticalController {

    private static final int LONGEST_REASON = 500;

    private final PracticalLists lists;
    private final PracticalDesk desk;
    private final PracticalPages pages;
    private final Scenarios scenarios;
    private final Rubrics rubrics;
    private final Reopenings reopenings;
    private final StarterScenarios starter;
    private final People people;
    private final Clock clock;

    PracticalController(
            PracticalLists lists,
            PracticalDesk desk,
            PracticalPages pages,
            Scenarios scenarios,
            Rubrics rubrics,
            Reopenings reopenings,
            StarterScenarios starter,
            People people,
            Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.pages = pages;
        this.scenarios = scenarios;
        this.rubrics = rubrics;
        this.reopenings = reopenings;
        this.starter = starter;
        this.people = people;
        this.clock = clock;
    }

    @Allow({Permission.EXAM_MANAGE, Permission.PRACTICAL_EXAMINE})
    @GetMapping("/practicals")
    String list(SignedIn person, Model model) {
        var practicals = lists.all(person.branchId(), 200);
        var staff = people.byIds(
                practicals.stream().map(PracticalLists.Practical::staffId).toList());
        model.addAttribute(
                "page",
                new PracticalsPage(
                        practicals,
                        staff,
                        scenarios.open(),
                        lists.standardRubric(clock.instant()),
                        rubrics.current(),
                        person.may(Permission.EXAM_MANAGE) ? starter.missing() : 0));
        return "practical/list";
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/practicals/new")
    String blank(SignedIn person, Model model) {
        var when = LocalDateTime.now(clock)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .toString();
        model.addAttribute(
                "page",
                pages.form(
                        new PracticalForm(null, null, null, DutyScope.ONLINE, when, List.of()), Errors.none(), person));
        return "practical/form";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/practicals")
    ModelAndView arrange(PracticalForm form, SignedIn person, RedirectAttributes redirect) {
        var errors = form.faults(clock.getZone());
        if (!errors.any()) {
            switch (desk.arrange(form.practical(clock.getZone(), person.branchId()), person.staffId())) {
                case Arranging.Arranged(var id) -> {
                    Toast.done(redirect, "practical.arranged");
                    return new ModelAndView("redirect:/practicals/" + id);
                }
                case Arranging.TooFewExaminers(var wanted) ->
                    errors.add("examiners", "practical.fault.few-examiners", wanted);
                case Arranging.RubricGone() -> errors.add("rubric", "practical.fault.rubric-gone");
                case Arranging.ExaminesThemselves() -> errors.add("examiners", "practical.fault.themselves");
            }
        }
        var view = new ModelAndView("practical/form", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", pages.form(form, errors, person));
        return view;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/practicals/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", pages.of(id, person));
        return "practical/one";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/practicals/{id}/examiners")
    String askThird(@PathVariable UUID id, @RequestParam UUID examiner, SignedIn person, RedirectAttributes redirect) {
        lists.require(id, person.staffId(), Reach.ALL, person.branchId());
        desk.askThird(id, examiner, person.staffId());
        Toast.done(redirect, "practical.third-asked");
        return "redirect:/practicals/" + id;
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/practicals/{id}/reopenings")
    String reopen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            RedirectAttributes redirect) {
        lists.require(id, person.staffId(), Reach.ALL, person.branchId());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            Toast.refused(redirect, "practical.fault.reason", LONGEST_REASON);
        } else {
            switch (reopenings.reopen(id, reason, person.staffId())) {
                case OPENED -> Toast.done(redirect, "practical.reopened");
                case OWN_SCORE -> Toast.refused(redirect, "practical.fault.own-score");
                case NOT_DECIDED -> Toast.refused(redirect, "practical.fault.not-decided");
            }
        }
        return "redirect:/practicals/" + id;
    }
}
