package io.bihuan.timetable.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.plan.DatesDesk;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.timetable.Fault;
import io.bihuan.timetable.Moving;
import io.bihuan.timetable.TimetableDesk;
import io.bihuan.timetable.Timetables;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One date of a plan, moved and pinned by hand. */
@Controller
class DateController {

    private final PlanLists plans;
    private final DatesDesk dates;
    private final TimetableDesk desk;
    private final Timetables timetables;
    private final TimetableWording wording;
    private final People people;
    private final UiFactory uis;

    DateController(
            PlanLists plans,
            DatesDesk dates,
            TimetableDesk desk,
            Timetables timetables,
            TimetableWording wording,
            People people,
            UiFactory uis) {
        this.plans = plans;
        this.dates = dates;
        this.desk = desk;
        this.timetables = timetables;
        this.wording = wording;
        this.people = people;
        this.uis = uis;
    }

    private record Found(Plan plan, PlanItem item, Occurrence date) {}

    private Found find(UUID id, SignedIn me) {
        var plan = plans.require(dates.planOf(id), me);
        var item = plan.items().stream()
                .filter(line ->
                        line.occurrences().stream().anyMatch(date -> date.id().equals(id)))
                .findFirst()
                .orElseThrow();
        var date = item.occurrences().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Found(plan, item, date);
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans/dates/{id}")
    String date(SignedIn me, @PathVariable UUID id, Model model) {
        var found = find(id, me);
        var faults = timetables.sheet(found.plan()).faults().stream()
                .filter(fault -> id.equals(fault.occurrenceId()))
                .toList();
        return show(found, MoveForm.of(found.date()), Errors.none(), faults, me, model);
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/dates/{id}")
    String move(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("form") MoveForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var found = find(id, me);
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(found, form, errors, List.of(), me, model);
        }
        var minutes = timetables.choices(found.plan(), found.item()).minutes();
        var moving = desk.move(id, form.where(minutes), form.insisting(), me);
        if (moving instanceof Moving.Collides(var faults)) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(found, form, Errors.none(), faults, me, model);
        }
        return answer(moving, found.plan().id(), "timetable.moved", redirect);
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/dates/{id}/pin")
    String pin(SignedIn me, @PathVariable UUID id, @RequestParam boolean pinned, RedirectAttributes redirect) {
        var plan = find(id, me).plan().id();
        return answer(desk.pin(id, pinned, me), plan, pinned ? "timetable.pinned" : "timetable.unpinned", redirect);
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/dates/{id}/removal")
    String drop(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        var plan = find(id, me).plan().id();
        return answer(desk.drop(id, me), plan, "timetable.dropped", redirect);
    }

    private String answer(Moving moving, UUID planId, String done, RedirectAttributes redirect) {
        switch (moving) {
            case Moving.Moved() -> Toast.done(redirect, done);
            case Moving.NotADraft(var state) ->
                Toast.refused(redirect, "timetable.not-a-draft", uis.plain().label("plan.state", state));
            case Moving.Collides _ -> throw new IllegalStateException("shown before");
        }
        return "redirect:/plans/" + planId + "/timetable";
    }

    private String show(Found found, MoveForm form, Errors errors, List<Fault> faults, SignedIn me, Model model) {
        var ui = uis.plain();
        var date = found.date();
        var names = wording.names(found.plan(), faults, ui);
        var choices = timetables.choices(found.plan(), found.item());
        var teachers = people.byIds(choices.teachers()).values().stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
        var called = people.byIds(date.people()).values().stream()
                .sorted(java.util.Comparator.comparing(Person::number))
                .map(person -> person.name() + (person.team().isEmpty() ? "" : " · " + person.team()))
                .toList();
        model.addAttribute(
                "page",
                new DatePage(
                        found.plan().id(),
                        wording.period(found.plan(), ui),
                        names.topic(found.item()),
                        date,
                        ui.day(date.day()) + " " + date.from() + "–" + date.until() + " · " + names.room(date.roomId())
                                + " · " + names.person(date.instructorId()),
                        called,
                        me.may(Permission.PLAN_DRAFT) && found.plan().status().open(),
                        form,
                        errors,
                        faults.stream()
                                .map(fault -> wording.told(fault, names, ui))
                                .toList(),
                        choices.rooms().stream()
                                .map(room -> new Option(
                                        room.id().toString(), ui.text("timetable.room", room.name(), room.seats())))
                                .toList(),
                        teachers,
                        ui.text(
                                "timetable.window",
                                ui.dates().shortDay(found.item().from()),
                                ui.dates().shortDay(found.item().until()))));
        return "timetable/date";
    }
}
