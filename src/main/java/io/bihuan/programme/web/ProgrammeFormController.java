package io.bihuan.programme.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Courses;
import io.bihuan.programme.Basis;
import io.bihuan.programme.Gate;
import io.bihuan.programme.Part;
import io.bihuan.programme.ProgrammeDesk;
import io.bihuan.programme.Programmes;
import io.bihuan.programme.Teacher;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a programme, for the first time or anew. */
@Controller
class ProgrammeFormController {

    private final Programmes programmes;
    private final ProgrammeDesk desk;
    private final Courses courses;
    private final UiFactory uis;

    ProgrammeFormController(Programmes programmes, ProgrammeDesk desk, Courses courses, UiFactory uis) {
        this.programmes = programmes;
        this.desk = desk;
        this.courses = courses;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_MANAGE)
    @GetMapping("/programmes/new")
    String fresh(Model model) {
        return show(null, ProgrammeForm.empty(), Errors.none(), model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @GetMapping("/programmes/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        return show(id, ProgrammeForm.of(programmes.require(id)), Errors.none(), model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/programmes")
    String add(
            SignedIn me,
            @ModelAttribute("form") ProgrammeForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check(true);
        return errors.any()
                ? again(null, form, errors, model, response)
                : answer(null, desk.add(form.programme(Basis.OWN, ""), me.staffId()), form, model, response, redirect);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/programmes/{id}")
    String revise(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("form") ProgrammeForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var programme = programmes.require(id);
        var errors = form.check(false);
        if (errors.any()) {
            return again(id, form, errors, model, response);
        }
        var words = form.programme(programme.basis(), programme.rule());
        return answer(id, desk.revise(id, form.seenNumber(), words, me.staffId()), form, model, response, redirect);
    }

    private String answer(
            @Nullable UUID id,
            ProgrammeDesk.Writing writing,
            ProgrammeForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (writing) {
            case ProgrammeDesk.Writing.Written(UUID written) -> {
                Toast.done(redirect, "programme.written");
                yield "redirect:/programmes/" + written;
            }
            case ProgrammeDesk.Writing.CodeTaken(String code) ->
                again(id, form, Errors.none().add("code", "programme.form.code-taken", code), model, response);
            case ProgrammeDesk.Writing.Overtaken(int number) ->
                again(id, form, Errors.none().add("", "programme.form.overtaken", number), model, response);
        };
    }

    private String again(
            @Nullable UUID id, ProgrammeForm form, Errors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(id, form, errors, model);
    }

    private String show(@Nullable UUID id, ProgrammeForm form, Errors errors, Model model) {
        var ui = uis.plain();
        var taught =
                courses.all().stream().map(course -> new Option(course.id().toString(), course.name(ui.english())));
        model.addAttribute(
                "page",
                new ProgrammeFormPage(
                        id == null ? "/programmes" : "/programmes/" + id,
                        id == null ? "/programmes" : "/programmes/" + id,
                        id == null,
                        form,
                        errors,
                        List.of(Gate.values()),
                        Stream.concat(Stream.of(new Option("", ui.text("programme.form.no-course"))), taught)
                                .toList(),
                        Arrays.stream(Part.values())
                                .map(part -> new Option(part.name(), ui.label("programme.part", part)))
                                .toList(),
                        Arrays.stream(Teacher.values())
                                .map(one -> new Option(one.name(), ui.label("programme.teacher", one)))
                                .toList()));
        return "programme/form";
    }
}
