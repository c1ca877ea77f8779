package io.bihuan.programme.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.course.Courses;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.programme.EnrolmentDesk;
import io.bihuan.programme.Enrolments;
import io.bihuan.programme.Gate;
import io.bihuan.programme.Path;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People on programmes: putting them on, their way, taking them off, seeing to a gate. */
@Controller
class EnrolmentController {

    private final EnrolmentDesk desk;
    private final Enrolments enrolments;
    private final ProgrammeViews views;
    private final Courses courses;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    EnrolmentController(
            EnrolmentDesk desk,
            Enrolments enrolments,
            ProgrammeViews views,
            Courses courses,
            People people,
            ClockChips chips,
            UiFactory uis) {
        this.desk = desk;
        this.enrolments = enrolments;
        this.views = views;
        this.courses = courses;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/programmes/{id}/enrolments")
    String enrol(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String begins,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") List<String> people,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var firstDay = day(begins);
        var who = chosen(team, people);
        var errors = Errors.none()
                .addIf(firstDay == null, "begins", "programme.enrol.no-day")
                .addIf(who.isEmpty(), "people", "programme.enrol.nobody");
        if (firstDay == null || errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("page", views.one(id, 0, me, views.form(begins, team, people, errors, me), uis.plain()));
            return "programme/programme";
        }
        var enrolled = desk.enrol(id, who, firstDay, me);
        Toast.done(redirect, "programme.enrol.done", enrolled.fresh(), enrolled.already());
        return "redirect:/programmes/" + id + "#people";
    }

    @Allow({Permission.OWN_DESK, Permission.COMPETENCE_READ})
    @GetMapping("/enrolments/{id}")
    String one(SignedIn me, @PathVariable UUID id, Model model) {
        model.addAttribute("page", page(enrolments.require(id, me, ProgrammeViews.leads(me)), me, uis.plain()));
        return "programme/enrolment";
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/enrolments/{id}/withdrawal")
    String withdraw(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            Toast.refused(redirect, "programme.withdraw.no-reason");
        } else if (desk.withdraw(id, reason.strip(), me)) {
            Toast.done(redirect, "programme.withdraw.done");
        } else {
            Toast.refused(redirect, "programme.withdraw.over");
        }
        return "redirect:/enrolments/" + id;
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/enrolments/{id}/gates/{gate}")
    String confirm(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable Gate gate,
            @RequestParam(defaultValue = "") String ground,
            RedirectAttributes redirect) {
        if (ground.isBlank()) {
            Toast.refused(redirect, "programme.confirm.no-ground");
        } else if (desk.confirm(id, gate, ground.strip(), me)) {
            Toast.done(redirect, "programme.confirm.done");
        } else {
            Toast.refused(redirect, "programme.confirm.over");
        }
        return "redirect:/enrolments/" + id + "#gates";
    }

    private EnrolmentPage page(Path path, SignedIn me, Ui ui) {
        var staffId = path.enrolment().staffId();
        var byId = courses.byId();
        var begin = path.enrolment().beginsOn().atStartOfDay(ui.dates().zone()).toInstant();
        var lines = path.stretches().stream()
                .map(stretch -> {
                    var course = byId.get(stretch.step().courseId());
                    var name = course == null ? ui.text("programme.course-gone") : course.name(ui.english());
                    var open = stretch.state() != Path.State.DONE
                            && path.enrolment().open();
                    return new EnrolmentPage.Line(
                            stretch, name, open ? chips.open(begin, stretch.due(), now(ui), ui) : null);
                })
                .toList();
        var gates = path.gates().stream()
                .map(passage -> {
                    var byHand = passage.byHand();
                    return new EnrolmentPage.Gateway(
                            passage, byHand == null ? "" : people.name(byHand.confirmedBy()) + "：" + byHand.note());
                })
                .toList();
        return new EnrolmentPage(
                people.name(staffId),
                staffId.equals(me.staffId()),
                path,
                lines,
                gates,
                me.may(Permission.COURSE_MANAGE) && path.enrolment().open());
    }

    private static Instant now(Ui ui) {
        return ui.dates().now();
    }

    private Set<UUID> chosen(String team, List<String> ticked) {
        var who = new LinkedHashSet<UUID>();
        ticked.stream().filter(id -> !id.isBlank()).map(UUID::fromString).forEach(who::add);
        if (!team.isBlank()) {
            people.inTeam(UUID.fromString(team)).stream().map(Person::id).forEach(who::add);
        }
        return who;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
