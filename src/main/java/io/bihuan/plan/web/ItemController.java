package io.bihuan.plan.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.course.Method;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.people.Unit;
import io.bihuan.plan.Editing;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanDesk;
import io.bihuan.plan.PlanKind;
import io.bihuan.plan.PlanLists;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lines of a plan, one at a time. */
@Controller
class ItemController {

    private final PlanLists lists;
    private final PlanDesk desk;
    private final Courses courses;
    private final People people;
    private final Organisation organisation;
    private final UiFactory uis;

    ItemController(
            PlanLists lists, PlanDesk desk, Courses courses, People people, Organisation organisation, UiFactory uis) {
        this.lists = lists;
        this.desk = desk;
        this.courses = courses;
        this.people = people;
        this.organisation = organisation;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_DRAFT)
    @GetMapping("/plans/{planId}/items/new")
    String fresh(SignedIn me, @PathVariable UUID planId, Model model) {
        var plan = lists.require(planId, me);
        return show(plan, null, ItemForm.empty(plan.period()), Errors.none(), model);
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/{planId}/items")
    String add(
            SignedIn me,
            @PathVariable UUID planId,
            @ModelAttribute("form") ItemForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var plan = lists.require(planId, me);
        var errors = form.check(plan.period());
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(plan, null, form, errors, model);
        }
        return answer(plan, desk.add(planId, form.item(topic(form))), "plan.item.added", redirect);
    }

    @Allow(Permission.PLAN_DRAFT)
    @GetMapping("/plans/items/{itemId}")
    String edit(SignedIn me, @PathVariable UUID itemId, Model model) {
        var line = lists.line(itemId);
        var plan = lists.require(line.plan().id(), me);
        return show(plan, itemId, ItemForm.of(line.item()), Errors.none(), model);
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/items/{itemId}")
    String change(
            SignedIn me,
            @PathVariable UUID itemId,
            @ModelAttribute("form") ItemForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var plan = lists.require(lists.line(itemId).plan().id(), me);
        var errors = form.check(plan.period());
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(plan, itemId, form, errors, model);
        }
        return answer(plan, desk.change(itemId, form.item(topic(form))), "plan.item.changed", redirect);
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/items/{itemId}/removal")
    String drop(SignedIn me, @PathVariable UUID itemId, RedirectAttributes redirect) {
        var plan = lists.require(lists.line(itemId).plan().id(), me);
        return answer(plan, desk.drop(itemId), "plan.item.dropped", redirect);
    }

    private String answer(Plan plan, Editing editing, String done, RedirectAttributes redirect) {
        switch (editing) {
            case Editing.Done _ -> Toast.done(redirect, done);
            case Editing.NotADraft(var state) ->
                Toast.refused(redirect, "plan.item.not-a-draft", uis.plain().label("plan.state", state));
        }
        return "redirect:/plans/" + plan.id();
    }

    private String topic(ItemForm form) {
        var course = ItemForm.text(form.course());
        return course.isEmpty() ? "" : courses.require(UUID.fromString(course)).chinese();
    }

    private String show(
            Plan plan, @org.jspecify.annotations.Nullable UUID itemId, ItemForm form, Errors errors, Model model) {
        var ui = uis.plain();
        var none = new Option("", ui.text("plan.item.own-topic"));
        var nobody = new Option("", ui.text("plan.item.nobody"));
        var here = plan.branchId() == null ? people.all() : people.inBranch(plan.branchId());
        model.addAttribute(
                "page",
                new ItemPage(
                        plan.id(),
                        PlanClocks.name(plan.period(), ui),
                        itemId == null ? "/plans/" + plan.id() + "/items" : "/plans/items/" + itemId,
                        itemId == null,
                        form,
                        errors,
                        with(none, courses.all().stream().map(course -> option(course, ui.english()))),
                        with(nobody, teachers().map(ItemController::option)),
                        organisation.all().stream()
                                .filter(unit -> unit.kind() == Unit.Kind.TEAM)
                                .map(unit -> new Option(unit.id().toString(), unit.name()))
                                .toList(),
                        here.stream().map(ItemController::option).toList(),
                        Arrays.stream(Method.values())
                                .map(method -> new Option(method.name(), ui.label("course.method", method)))
                                .toList(),
                        plan.period().kind() == PlanKind.ANNUAL));
        return "plan/item";
    }

    private Stream<Person> teachers() {
        return Stream.of(Role.SUPERVISOR, Role.INSTRUCTOR, Role.TEAM_LEADER)
                .flatMap(role -> people.holding(role).stream())
                .distinct();
    }

    private static Option option(Course course, boolean english) {
        return new Option(course.id().toString(), course.name(english));
    }

    private static Option option(Person person) {
        return new Option(person.id().toString(), person.name() + " · " + person.number());
    }

    private static List<Option> with(Option first, Stream<Option> others) {
        var all = new ArrayList<Option>();
        all.add(first);
        others.forEach(all::add);
        return all;
    }
}
