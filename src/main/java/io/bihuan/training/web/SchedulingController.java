package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Courses;
import io.bihuan.coverage.Holdings;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.training.Scheduling;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SessionLists;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scheduling a session, from a plan's item or beside the plan. */
@Controller
class SchedulingController {

    private final PlanLists plans;
    private final Holdings holdings;
    private final SessionDesk desk;
    private final SessionLists lists;
    private final Courses courses;
    private final People people;
    private final UiFactory uis;

    SchedulingController(
            PlanLists plans,
            Holdings holdings,
            SessionDesk desk,
            SessionLists lists,
            Courses courses,
            People people,
            UiFactory uis) {
        this.plans = plans;
        this.holdings = holdings;
        this.desk = desk;
        this.lists = lists;
        this.courses = courses;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.SESSION_RUN)
    @GetMapping("/sessions/new")
    String fresh(SignedIn me, @RequestParam(required = false) @Nullable UUID item, Model model) {
        return show(me, item == null ? empty() : planned(me, item), Errors.none(), model);
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions")
    String schedule(
            SignedIn me,
            @ModelAttribute("form") SessionForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        if (!errors.any()) {
            switch (desk.schedule(form.session(uis.plain().dates().zone()), me)) {
                case Scheduling.Scheduled(UUID id) -> {
                    Toast.done(redirect, "training.scheduled");
                    return "redirect:/sessions/" + id;
                }
                case Scheduling.EndsBeforeItStarts() -> errors.add("until", "training.form.ends-before");
                case Scheduling.TooFewSeats(int seats, int wanted) ->
                    errors.add("seats", "training.form.too-few", seats, wanted);
                case Scheduling.InstructorBusy(UUID other) ->
                    errors.add("instructor", "training.form.instructor-busy", topic(other, me));
                case Scheduling.InstructorMayNot(var right) ->
                    errors.add("instructor", "training.form.instructor." + right);
                case Scheduling.InstructorAway(var until) ->
                    errors.add(
                            "instructor",
                            "training.form.instructor-away",
                            uis.plain().day(until));
                case Scheduling.PlaceTaken(UUID other) ->
                    errors.add("place", "training.form.place-taken", topic(other, me));
                case Scheduling.PeopleBusy(var staff) ->
                    errors.add("people", "training.form.people-busy", people.name(staff.getFirst()), staff.size());
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(me, form, errors, model);
    }

    private String topic(UUID session, SignedIn me) {
        return lists.require(session, me).topic();
    }

    private static SessionForm empty() {
        return new SessionForm("", "", "", "14:00", "15:30", "", "", "20", List.of(), "");
    }

    private SessionForm planned(SignedIn me, UUID itemId) {
        var line = plans.line(itemId);
        plans.require(line.plan().id(), me);
        var item = line.item();
        var expected = audience(item, me);
        var minutes = item.hours().multiply(new java.math.BigDecimal(60)).longValue();
        var starts = java.time.LocalTime.of(14, 0);
        return new SessionForm(
                item.courseId() == null ? "" : item.courseId().toString(),
                itemId.toString(),
                item.from().toString(),
                starts.toString(),
                starts.plusMinutes(Math.min(minutes, 9 * 60)).toString(),
                "",
                item.instructorId() == null ? "" : item.instructorId().toString(),
                String.valueOf(Math.max(20, expected.size())),
                expected,
                "");
    }

    private List<String> audience(PlanItem item, SignedIn me) {
        var who = new LinkedHashSet<UUID>();
        if (item.forEverybody()) {
            everybody(me).forEach(person -> who.add(person.id()));
        }
        item.teams().forEach(team -> people.inTeam(team).forEach(person -> who.add(person.id())));
        who.addAll(item.people());
        who.remove(item.instructorId());
        return who.stream().map(UUID::toString).toList();
    }

    private List<Person> everybody(SignedIn me) {
        return me.branchId() == null ? people.all() : people.inBranch(me.branchId());
    }

    private String show(SignedIn me, SessionForm form, Errors errors, Model model) {
        var ui = uis.plain();
        var item = SessionForm.text(form.item());
        model.addAttribute(
                "page",
                new SessionFormPage(
                        form,
                        errors,
                        item.isEmpty()
                                ? ""
                                : plans.line(UUID.fromString(item)).item().topic(),
                        item.isEmpty() ? waiting(me) : List.of(),
                        courses.all().stream()
                                .map(course -> new Option(course.id().toString(), course.name(ui.english())))
                                .toList(),
                        Stream.of(Role.SUPERVISOR, Role.INSTRUCTOR, Role.TEAM_LEADER)
                                .flatMap(role -> people.holding(role).stream())
                                .distinct()
                                .map(SchedulingController::option)
                                .toList(),
                        everybody(me).stream().map(SchedulingController::option).toList()));
        return "training/schedule";
    }

    private List<SessionFormPage.Planned> waiting(SignedIn me) {
        var lines = plans.binding(me);
        var held = holdings.of(lines.stream().map(line -> line.item().origin()).toList());
        var ui = uis.plain();
        return lines.stream()
                .filter(line -> !held.containsKey(line.item().origin()))
                .filter(line -> !line.item().until().isBefore(ui.dates().today()))
                .map(line -> new SessionFormPage.Planned(
                        line.item().id().toString(),
                        line.item().topic(),
                        ui.dates().shortDay(line.item().from()) + " – "
                                + ui.dates().shortDay(line.item().until())))
                .limit(20)
                .toList();
    }

    private static Option option(Person person) {
        return new Option(person.id().toString(), person.name() + " · " + person.number());
    }
}
