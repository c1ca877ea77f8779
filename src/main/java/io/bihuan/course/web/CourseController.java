package io.bihuan.course.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.course.Course;
import io.bihuan.course.CourseDesk;
import io.bihuan.course.CourseShelf;
import io.bihuan.course.Courses;
import io.bihuan.course.Method;
import io.bihuan.course.StarterCourses;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Courses: the list, one of them, writing one. */
@Controller
class CourseController {

    private static final String OWN = "OWN";

    private final Courses courses;
    private final CourseDesk desk;
    private final StarterCourses starter;
    private final Areas areas;
    private final List<CourseShelf> shelves;
    private final UiFactory uis;

    CourseController(
            Courses courses,
            CourseDesk desk,
            StarterCourses starter,
            Areas areas,
            List<CourseShelf> shelves,
            UiFactory uis) {
        this.courses = courses;
        this.desk = desk;
        this.starter = starter;
        this.areas = areas;
        this.shelves = shelves;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/courses")
    String all(SignedIn me, Model model) {
        var programmes = courses.all().stream()
                .collect(Collectors.groupingBy(Course::programme, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute(
                "page",
                new CoursesPage(
                        programmes.entrySet().stream()
                                .map(entry -> new CoursesPage.Programme(entry.getKey(), entry.getValue()))
                                .toList(),
                        me.may(Permission.COURSE_MANAGE),
                        starter.missing()));
        return "course/courses";
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/courses/starter")
    String loadStarter(SignedIn me, RedirectAttributes redirect) {
        Toast.done(redirect, "course.starter.loaded", starter.load(me.staffId()));
        return "redirect:/courses";
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/courses/{id}")
    String one(SignedIn me, @PathVariable UUID id, Model model) {
        var course = courses.require(id);
        var english = uis.plain().english();
        model.addAttribute(
                "page",
                new CoursePage(
                        course,
                        course.areas().stream()
                                .map(code -> areas.look(code)
                                        .map(area -> area.name(english))
                                        .orElse(code))
                                .toList(),
                        shelves.stream()
                                .flatMap(shelf -> shelf.pieces(List.of(id), me).stream())
                                .toList(),
                        me.may(Permission.COURSE_MANAGE),
                        me.may(Permission.SESSION_RUN)));
        return "course/course";
    }

    @Allow(Permission.COURSE_MANAGE)
    @GetMapping("/courses/new")
    String fresh(Model model) {
        return show(null, CourseForm.empty(), Errors.none(), model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/courses")
    String add(
            SignedIn me,
            @ModelAttribute("form") CourseForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        if (!errors.any()) {
            switch (desk.add(form.course(OWN, 0, ""), me.staffId())) {
                case CourseDesk.Writing.Written(UUID id) -> {
                    Toast.done(redirect, "course.written");
                    return "redirect:/courses/" + id;
                }
                case CourseDesk.Writing.CodeTaken(String code) -> errors.add("code", "course.form.code-taken", code);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(null, form, errors, model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @GetMapping("/courses/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        return show(id, CourseForm.of(courses.require(id)), Errors.none(), model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/courses/{id}")
    String revise(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("form") CourseForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var course = courses.require(id);
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(id, form, errors, model);
        }
        desk.revise(id, form.course(course.programme(), course.place(), course.rule()), me.staffId());
        Toast.done(redirect, "course.written");
        return "redirect:/courses/" + id;
    }

    private String show(@Nullable UUID id, CourseForm form, Errors errors, Model model) {
        var ui = uis.plain();
        model.addAttribute(
                "page",
                new CourseFormPage(
                        id == null ? "/courses" : "/courses/" + id,
                        id == null,
                        form,
                        errors,
                        areas.leaves(),
                        Arrays.stream(Method.values())
                                .map(method -> new Option(method.name(), ui.label("course.method", method)))
                                .toList()));
        return "course/form";
    }
}
