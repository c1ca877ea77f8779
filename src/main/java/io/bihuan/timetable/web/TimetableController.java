package io.bihuan.timetable.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.Deadlines;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.timetable.Fault;
import io.bihuan.timetable.Starting;
import io.bihuan.timetable.TimetableDesk;
import io.bihuan.timetable.Timetables;
import io.bihuan.web.Toast;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dates of a plan: the month by weeks, what is wrong with it, and the search for better ones. */
@Controller
class TimetableController {

    private final PlanLists plans;
    private final TimetableDesk desk;
    private final Timetables timetables;
    private final TimetableWording wording;
    private final Deadlines calendar;
    private final UiFactory uis;

    TimetableController(
            PlanLists plans,
            TimetableDesk desk,
            Timetables timetables,
            TimetableWording wording,
            Deadlines calendar,
            UiFactory uis) {
        this.plans = plans;
        this.desk = desk;
        this.timetables = timetables;
        this.wording = wording;
        this.calendar = calendar;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans/{id}/timetable")
    String timetable(SignedIn me, @PathVariable UUID id, Model model) {
        var ui = uis.plain();
        var plan = plans.require(id, me);
        var sheet = timetables.sheet(plan);
        var names = wording.names(plan, sheet.faults(), ui);
        var search = timetables
                .search(id)
                .map(found -> new TimetablePage.Progress(id, found))
                .orElse(null);
        model.addAttribute(
                "page",
                new TimetablePage(
                        id,
                        wording.period(plan, ui),
                        plan.version(),
                        me.may(Permission.PLAN_DRAFT) && plan.status().open(),
                        search,
                        told(sheet.faults(), true, names, ui),
                        told(sheet.faults(), false, names, ui),
                        weeks(plan, names, TimetableWording.colliding(sheet.faults()), ui),
                        sheet.coverage().stream()
                                .map(coverage -> line(coverage, names, ui))
                                .toList()));
        return "timetable/timetable";
    }

    /** How far the search is, for the page that asks again and again. */
    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans/{id}/timetable/progress")
    String progress(SignedIn me, @PathVariable UUID id, Model model) {
        plans.require(id, me);
        model.addAttribute(
                "progress",
                timetables
                        .search(id)
                        .map(found -> new TimetablePage.Progress(id, found))
                        .orElse(null));
        return "timetable/parts/progress";
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/{id}/timetable")
    String search(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        var ui = uis.plain();
        switch (desk.start(id, wording.period(plans.require(id, me), ui), me)) {
            case Starting.Started() -> Toast.done(redirect, "timetable.started");
            case Starting.UnderWay() -> Toast.refused(redirect, "timetable.under-way");
            case Starting.NoLines() -> Toast.refused(redirect, "timetable.no-lines");
            case Starting.NoRooms() -> Toast.refused(redirect, "timetable.no-rooms");
            case Starting.NotAMonth() -> Toast.refused(redirect, "timetable.not-a-month");
            case Starting.NotADraft(var state) ->
                Toast.refused(redirect, "timetable.not-a-draft", ui.label("plan.state", state));
        }
        return "redirect:/plans/" + id + "/timetable";
    }

    @Allow(Permission.PLAN_DRAFT)
    @PostMapping("/plans/{id}/timetable/stop")
    String stop(SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
        plans.require(id, me);
        desk.stop(id);
        Toast.done(redirect, "timetable.stopped");
        return "redirect:/plans/" + id + "/timetable";
    }

    private List<TimetablePage.Told> told(List<Fault> faults, boolean collisions, TimetableWording.Names names, Ui ui) {
        return faults.stream()
                .filter(fault -> fault.kind().collision() == collisions)
                .map(fault -> wording.told(fault, names, ui))
                .toList();
    }

    private TimetablePage.Line line(Timetables.Coverage coverage, TimetableWording.Names names, Ui ui) {
        var item = coverage.item();
        var tone = coverage.covered() == coverage.owed() ? Tone.GOOD : coverage.covered() == 0 ? Tone.BAD : Tone.WARN;
        return new TimetablePage.Line(
                item.id(),
                names.topic(item),
                item.reason().rule(),
                wording.why(item, coverage.owed(), ui),
                coverage.owed(),
                coverage.covered(),
                item.occurrences().size(),
                tone);
    }

    private List<TimetablePage.Week> weeks(Plan plan, TimetableWording.Names names, Set<UUID> colliding, Ui ui) {
        var first = plan.period().first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(first, monday -> !monday.isAfter(plan.period().last()), monday -> monday.plusWeeks(1))
                .limit(6)
                .map(monday -> new TimetablePage.Week(
                        ui.text("timetable.week", ui.dates().shortDay(monday)),
                        monday.datesUntil(monday.plusWeeks(1))
                                .map(day -> day(plan, day, names, colliding, ui))
                                .toList()))
                .toList();
    }

    private TimetablePage.Day day(Plan plan, LocalDate day, TimetableWording.Names names, Set<UUID> colliding, Ui ui) {
        return new TimetablePage.Day(
                day,
                ui.day(day),
                plan.period().has(day),
                calendar.isWorkday(day),
                plan.items().stream()
                        .flatMap(item -> item.occurrences().stream()
                                .filter(date -> date.day().equals(day))
                                .map(date -> card(item, date, names, colliding, ui)))
                        .sorted(Comparator.comparing(TimetablePage.Card::time))
                        .toList());
    }

    private static TimetablePage.Card card(
            PlanItem item, Occurrence date, TimetableWording.Names names, Set<UUID> colliding, Ui ui) {
        return new TimetablePage.Card(
                date.id(),
                date.from() + "–" + date.until(),
                names.topic(item),
                names.room(date.roomId()),
                names.person(date.instructorId()),
                date.people().size(),
                item.occurrences().size() > 1 ? ui.text("timetable.group", date.number()) : "",
                date.pinned(),
                colliding.contains(date.id()));
    }
}
