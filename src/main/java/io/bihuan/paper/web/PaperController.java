package io.bihuan.paper.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.paper.BlueprintCheck;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperLists;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPreview;
import io.bihuan.print.Forms;
import io.bihuan.question.QuestionLists;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers: drawn from a blueprint or fixed, and printed with or without the key. */
@Controller
class PaperController {

    private static final int MOST_LISTED = 300;

    private final PaperDesk desk;
    private final PaperLists lists;
    private final BlueprintCheck check;
    private final PaperSheets sheets;
    private final QuestionLists questions;
    private final Areas areas;
    private final Forms forms;
    private final UiFactory uis;

    PaperController(
            PaperDesk desk,
            PaperLists lists,
            BlueprintCheck check,
            PaperSheets sheets,
            QuestionLists questions,
            Areas areas,
            Forms forms,
            UiFactory uis) {
        this.desk = desk;
        this.lists = lists;
        this.check = check;
        this.sheets = sheets;
        this.questions = questions;
        this.areas = areas;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/papers/new")
    String blank(@RequestParam(defaultValue = "false") boolean fixed, Model model) {
        model.addAttribute("page", page(new PaperForm("", fixed, null, null, BigDecimal.TWO), Errors.none()));
        return "paper/form";
    }

    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/papers")
    ModelAndView make(PaperForm form, SignedIn person, RedirectAttributes redirect) {
        var errors = form.faults();
        if (errors.any()) {
            return again(form, errors);
        }
        return switch (desk.make(String.valueOf(form.name()).strip(), form.plan(), person.staffId())) {
            case PaperMaking.Made _ -> {
                Toast.done(redirect, "paper.done");
                yield new ModelAndView("redirect:/exams");
            }
            case PaperMaking.Short(var missing) -> {
                var first = missing.getFirst();
                yield again(
                        form,
                        errors.add("parts", "paper.fault.part-short", first.part() + 1, first.asked(), first.found()));
            }
        };
    }

    /** The same form with more rows. */
    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/papers/rows")
    String moreRows(PaperForm form, Model model) {
        model.addAttribute("page", page(form.withMoreRows(), Errors.none()));
        return "paper/form";
    }

    /** Whether the bank can fill the blueprint as it is typed so far, without keeping anything. */
    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/papers/feasibility")
    String feasibility(PaperForm form, Model model) {
        model.addAttribute(
                "page", new FeasibilityPage(form, form.whole().map(check::of), new AskedAreas(areas.tree())));
        return "paper/parts/feasibility";
    }

    /** One form of the paper for print: with a line for the candidate, or with the key. */
    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/papers/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int form,
            @RequestParam(defaultValue = "false") boolean key,
            @RequestParam(defaultValue = "pdf") String format,
            Locale locale) {
        var ui = uis.plain(locale);
        var sheet = sheets.sheet(id, Math.clamp(form, 0, PaperPreview.FORMS - 1), key, ui);
        return forms.download(sheet, sheet.title(), format, locale);
    }

    /** Offers the paper to new exams no more; those that use it go on. */
    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/papers/{id}/retirement")
    String retire(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        var name = lists.name(id);
        desk.retire(id, person.staffId());
        Toast.done(redirect, "paper.retired", name);
        return "redirect:/exams";
    }

    private ModelAndView again(PaperForm form, Errors errors) {
        var view = new ModelAndView("paper/form", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(form, errors));
        return view;
    }

    private PaperFormPage page(PaperForm form, Errors errors) {
        List<QuestionLists.Line> listed = form.fixed() ? questions.active(MOST_LISTED) : List.of();
        var asked = new AskedAreas(areas.tree());
        var feasibility = new FeasibilityPage(form, form.whole().map(check::of), asked);
        return new PaperFormPage(form, errors, listed, asked, feasibility);
    }
}
