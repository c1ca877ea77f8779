package io.bihuan.scorm.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Courses;
import io.bihuan.people.People;
import io.bihuan.scorm.Attempt;
import io.bihuan.scorm.Intake;
import io.bihuan.scorm.PackageDesk;
import io.bihuan.scorm.Packages;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Learning packages: the shelf, taking one in, one of them, taking it off. */
@Controller
class PackageController {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(99);

    private final Packages packages;
    private final PackageDesk desk;
    private final Courses courses;
    private final People people;
    private final UiFactory uis;

    PackageController(Packages packages, PackageDesk desk, Courses courses, People people, UiFactory uis) {
        this.packages = packages;
        this.desk = desk;
        this.courses = courses;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/packages")
    String all(SignedIn me, Model model) {
        return shelf(me, new PackagesPage.Form("", "", "", Errors.none()), model);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/packages")
    String take(
            SignedIn me,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String hours,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        var counted = hours(hours);
        var errors = Errors.none()
                .addIf(file == null || file.isEmpty(), "file", "scorm.form.no-file")
                .addIf(counted == null, "hours", "scorm.form.hours-wrong");
        if (file != null && counted != null && !errors.any()) {
            var name = String.valueOf(file.getOriginalFilename());
            var courseId = course.isBlank()
                    ? null
                    : courses.require(UUID.fromString(course)).id();
            try (var in = file.getInputStream()) {
                switch (desk.take(name, in, title.strip(), courseId, counted, me.staffId())) {
                    case Intake.Taken(UUID id) -> {
                        Toast.done(redirect, "scorm.taken");
                        return "redirect:/packages/" + id;
                    }
                    case Intake.Refused(Intake.Reason reason, String detail) ->
                        errors.add("file", "scorm.refused." + reason.name(), detail);
                }
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return shelf(me, new PackagesPage.Form(title, course, hours, errors), model);
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/packages/{id}")
    String one(SignedIn me, @PathVariable UUID id, Model model) {
        var ui = uis.plain();
        var learning = packages.require(id);
        var manages = me.may(Permission.COURSE_MANAGE);
        if (learning.retiredAt() != null && !manages) {
            throw new NotFound("package " + id);
        }
        var leads = manages || me.may(Permission.COMPETENCE_READ);
        var attempts = leads ? packages.on(id, me.branchId()) : List.<Attempt>of();
        var names = people.byIds(attempts.stream().map(Attempt::staffId).toList());
        model.addAttribute(
                "page",
                new PackagePage(
                        learning,
                        name(learning.courseId(), ui.english()),
                        packages.items(id),
                        attempts.stream()
                                .map(attempt -> {
                                    var person = names.get(attempt.staffId());
                                    return new PackagePage.Somebody(person == null ? "—" : person.name(), attempt);
                                })
                                .toList(),
                        manages,
                        leads));
        return "scorm/package";
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/packages/{id}/retirement")
    String retire(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        desk.retire(id, me.staffId());
        Toast.done(redirect, "scorm.retired");
        return "redirect:/packages";
    }

    private String shelf(SignedIn me, PackagesPage.Form form, Model model) {
        var ui = uis.plain();
        var byId = courses.byId();
        var own = packages.of(me.staffId());
        var lengths = packages.lengths();
        var rows = packages.all().stream()
                .map(one -> {
                    var course = one.courseId() == null ? null : byId.get(one.courseId());
                    return new PackagesPage.Row(
                            one,
                            course == null ? "" : course.name(ui.english()),
                            lengths.getOrDefault(one.id(), 0),
                            own.get(one.id()));
                })
                .toList();
        var choices = Stream.concat(
                        Stream.of(new Option("", ui.text("scorm.form.no-course"))),
                        courses.all().stream()
                                .map(course -> new Option(course.id().toString(), course.name(ui.english()))))
                .toList();
        model.addAttribute("page", new PackagesPage(rows, me.may(Permission.COURSE_MANAGE), form, choices));
        return "scorm/packages";
    }

    private String name(@Nullable UUID course, boolean english) {
        return course == null
                ? ""
                : courses.find(course).map(one -> one.name(english)).orElse("");
    }

    private static @Nullable BigDecimal hours(String typed) {
        try {
            var hours = typed.isBlank() ? BigDecimal.ZERO : new BigDecimal(typed.strip());
            return hours.signum() < 0 || hours.scale() > 1 || hours.compareTo(MOST_HOURS) > 0 ? null : hours;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
