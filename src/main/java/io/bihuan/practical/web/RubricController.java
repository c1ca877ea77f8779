package io.bihuan.practical.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.Rubric;
import io.bihuan.practical.RubricSaving;
import io.bihuan.practical.Rubrics;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import java.time.Clock;
import java.util.UUID;
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

/** The rubrics that practicals are scored on: read, written, edited into the next version, retired. */
@Controller
class RubricController {

    private final Rubrics rubrics;
    private final PracticalLists practicals;
    private final Areas areas;
    private final Clock clock;

    RubricController(Rubrics rubrics, PracticalLists practicals, Areas areas, Clock clock) {
        this.rubrics = rubrics;
        this.practicals = practicals;
        this.areas = areas;
        this.clock = clock;
    }

    @Allow({Permission.EXAM_MANAGE, Permission.PRACTICAL_EXAMINE})
    @GetMapping("/rubrics/standard")
    String standard(Model model) {
        var rubric = practicals.standardRubric(clock.instant());
        model.addAttribute("page", page(rubric, RubricForm.of(rubric), Errors.none()));
        return "practical/rubric";
    }

    @Allow({Permission.EXAM_MANAGE, Permission.PRACTICAL_EXAMINE})
    @GetMapping("/rubrics/{id}")
    String one(@PathVariable UUID id, Model model) {
        var rubric = rubrics.require(id);
        model.addAttribute("page", page(rubric, RubricForm.of(rubric), Errors.none()));
        return "practical/rubric";
    }

    /** A new one, begun from a copy of another or of the standard's. */
    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/rubrics/new")
    String blank(@RequestParam(required = false) @Nullable UUID from, Model model) {
        var source = from == null ? practicals.standardRubric(clock.instant()) : rubrics.require(from);
        var form = RubricForm.of(source);
        model.addAttribute("page", page(null, new RubricForm("", "", form.lines()), Errors.none()));
        return "practical/rubric-form";
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/rubrics/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var rubric = rubrics.require(id);
        model.addAttribute("page", page(rubric, RubricForm.of(rubric), Errors.none()));
        return "practical/rubric-form";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/rubrics")
    ModelAndView add(RubricForm form, SignedIn person, RedirectAttributes redirect) {
        return saved(null, form, person, redirect);
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/rubrics/{id}")
    ModelAndView change(@PathVariable UUID id, RubricForm form, SignedIn person, RedirectAttributes redirect) {
        return saved(rubrics.require(id), form, person, redirect);
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/rubrics/{id}/retirement")
    String retire(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        rubrics.retire(id, person.staffId());
        Toast.done(redirect, "practical.rubric.retired");
        return "redirect:/practicals";
    }

    private ModelAndView saved(@Nullable Rubric former, RubricForm form, SignedIn person, RedirectAttributes redirect) {
        var draft = form.draft();
        var errors = draft.faults();
        if (!errors.any()) {
            var id = former == null ? null : former.id();
            var saving = id == null ? rubrics.add(draft, person.staffId()) : rubrics.edit(id, draft, person.staffId());
            switch (saving) {
                case RubricSaving.Saved(var kept, var fresh) -> {
                    Toast.done(redirect, fresh && former != null ? "practical.rubric.next" : "practical.rubric.kept");
                    return new ModelAndView("redirect:/rubrics/" + kept);
                }
                case RubricSaving.Overtaken(var current) ->
                    errors.add("", "practical.rubric.fault.overtaken", "/rubrics/" + current);
                case RubricSaving.NameTaken() -> errors.add("chinese", "practical.rubric.fault.name-taken");
            }
        }
        var view = new ModelAndView("practical/rubric-form", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(former, form, errors));
        return view;
    }

    private RubricPage page(@Nullable Rubric rubric, RubricForm form, Errors errors) {
        var id = rubric == null ? null : rubric.id();
        return new RubricPage(
                rubric,
                id == null ? 0 : rubrics.uses(id),
                id != null && rubrics.open(id),
                form,
                areas.leaves(),
                errors);
    }
}
