package io.bihuan.resource.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.people.Unit;
import io.bihuan.resource.Absence;
import io.bihuan.resource.Absences;
import io.bihuan.resource.Rooms;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pool that plans draw on, and the times at which people cannot come. */
@Controller
class ResourcesController {

    private final Rooms rooms;
    private final Absences absences;
    private final People people;
    private final Organisation organisation;
    private final UiFactory uis;

    ResourcesController(Rooms rooms, Absences absences, People people, Organisation organisation, UiFactory uis) {
        this.rooms = rooms;
        this.absences = absences;
        this.people = people;
        this.organisation = organisation;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/resources")
    String pool(SignedIn me, Model model) {
        return show(me, AbsenceForm.empty(), Errors.none(), model);
    }

    @Allow({Permission.PLAN_DRAFT, Permission.SESSION_RUN})
    @PostMapping("/resources/absences")
    String note(
            SignedIn me,
            @ModelAttribute("form") AbsenceForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(me, form, errors, model);
        }
        absences.note(form.absence(), me);
        Toast.done(redirect, "resource.absence.noted");
        return "redirect:/resources";
    }

    @Allow({Permission.PLAN_DRAFT, Permission.SESSION_RUN})
    @PostMapping("/resources/absences/{id}/removal")
    String remove(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        absences.remove(id, me);
        Toast.done(redirect, "resource.absence.removed");
        return "redirect:/resources";
    }

    private String show(SignedIn me, AbsenceForm form, Errors errors, Model model) {
        var ui = uis.plain();
        var here = me.branchId() == null ? people.all() : people.inBranch(me.branchId());
        var today = ui.dates().today();
        var known = absences.within(today, today.plusYears(1), me.branchId());
        var names = here.stream().collect(Collectors.toMap(Person::id, Person::name));
        teams().forEach(team -> names.put(team.id(), team.name()));
        model.addAttribute(
                "page",
                new ResourcesPage(
                        rooms.of(me.branchId()),
                        Stream.of(Role.SUPERVISOR, Role.INSTRUCTOR)
                                .flatMap(role -> people.holding(role).stream())
                                .distinct()
                                .filter(here::contains)
                                .map(Person::name)
                                .toList(),
                        here.size(),
                        known.stream().map(absence -> away(absence, names, ui)).toList(),
                        form,
                        errors,
                        who(here, ui),
                        Arrays.stream(Absence.Kind.values())
                                .map(kind -> new Option(kind.name(), ui.label("resource.kind", kind)))
                                .toList(),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new Option(String.valueOf(day.getValue()), weekday(day, ui)))
                                .toList(),
                        me.may(Permission.PLAN_DRAFT),
                        me.may(Permission.PLAN_DRAFT) || me.may(Permission.SESSION_RUN)));
        return "resource/pool";
    }

    private List<Option> who(List<Person> here, Ui ui) {
        var who = new ArrayList<Option>();
        who.add(new Option("", ui.text("resource.absence.choose")));
        var inUse = here.stream().map(Person::teamId).collect(Collectors.toSet());
        teams().stream()
                .filter(team -> inUse.contains(team.id()))
                .forEach(team -> who.add(
                        new Option(AbsenceForm.TEAM + team.id(), ui.text("resource.absence.whole-team", team.name()))));
        here.forEach(person ->
                who.add(new Option(AbsenceForm.PERSON + person.id(), person.name() + " · " + person.number())));
        return who;
    }

    private List<Unit> teams() {
        return organisation.all().stream()
                .filter(unit -> unit.kind() != Unit.Kind.BRANCH)
                .toList();
    }

    private static ResourcesPage.Away away(Absence absence, Map<UUID, String> names, Ui ui) {
        var whose = absence.staffId() == null ? absence.teamId() : absence.staffId();
        var days = absence.from().equals(absence.until())
                ? ui.day(absence.from())
                : ui.text(
                        "resource.absence.span",
                        ui.dates().shortDay(absence.from()),
                        ui.dates().shortDay(absence.until()));
        var week = absence.weekdays().stream()
                .sorted()
                .map(day -> weekday(day, ui))
                .toList();
        var hours = absence.fromTime() == null || absence.untilTime() == null
                ? ui.text("resource.absence.all-day")
                : absence.fromTime() + "–" + absence.untilTime();
        var when = Stream.of(days, ui.join(week), hours)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new ResourcesPage.Away(
                absence.id(),
                whose == null ? "—" : names.getOrDefault(whose, "—"),
                ui.label("resource.kind", absence.kind()),
                when,
                absence.reason());
    }

    private static String weekday(DayOfWeek day, Ui ui) {
        return ui.text("resource.weekday." + day.getValue());
    }
}
