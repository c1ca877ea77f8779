package io.bihuan.handbook.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.handbook.Chapter;
import io.bihuan.handbook.Handbook;
import io.bihuan.handbook.HandbookDesk;
import io.bihuan.handbook.HandbookDesk.Writing;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a chapter of the handbook, for the first time or anew. */
@Controller
class ChapterController {

    private final Handbook handbook;
    private final HandbookDesk desk;
    private final Areas areas;

    ChapterController(Handbook handbook, HandbookDesk desk, Areas areas) {
        this.handbook = handbook;
        this.desk = desk;
        this.areas = areas;
    }

    @Allow(Permission.COURSE_MANAGE)
    @GetMapping("/handbook/new")
    String fresh(Model model) {
        var last = handbook.chapters().stream().mapToInt(Chapter::number).max().orElse(0);
        return show(null, ChapterForm.empty(last + 1), Errors.none(), model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @GetMapping("/handbook/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        return show(id, ChapterForm.of(handbook.require(id)), Errors.none(), model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/handbook")
    String add(
            SignedIn me,
            @ModelAttribute("form") ChapterForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check(true);
        if (errors.any()) {
            return again(null, form, errors, model, response);
        }
        var slug = "own-" + form.place();
        return answer(
                null,
                desk.add(form.place(), slug, form.words(List.of(), true), me.staffId()),
                form,
                model,
                response,
                redirect);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/handbook/{id}")
    String revise(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("form") ChapterForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var chapter = handbook.require(id);
        var errors = form.check(false);
        if (errors.any()) {
            return again(id, form, errors, model, response);
        }
        var words = form.words(chapter.rules(), false);
        return answer(id, desk.revise(id, form.seenVersion(), words, me.staffId()), form, model, response, redirect);
    }

    private String answer(
            @Nullable UUID id,
            Writing writing,
            ChapterForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (writing) {
            case Writing.Written(UUID written, int _) -> {
                Toast.done(redirect, "handbook.written");
                yield "redirect:/handbook/" + written;
            }
            case Writing.PlaceTaken(int number) ->
                again(id, form, Errors.none().add("number", "handbook.form.number-taken", number), model, response);
            case Writing.Overtaken(int version) ->
                again(id, form, Errors.none().add("", "handbook.form.overtaken", version), model, response);
        };
    }

    private String again(
            @Nullable UUID id, ChapterForm form, Errors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(id, form, errors, model);
    }

    private String show(@Nullable UUID id, ChapterForm form, Errors errors, Model model) {
        model.addAttribute(
                "page",
                new ChapterFormPage(
                        id == null ? "/handbook" : "/handbook/" + id, id == null, form, errors, areas.leaves()));
        return "handbook/form";
    }
}
