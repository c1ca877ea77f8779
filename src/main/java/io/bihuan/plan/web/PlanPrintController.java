package io.bihuan.plan.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.plan.Rollouts;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.resource.Room;
import io.bihuan.resource.Rooms;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The training plan form, 培训计划表 (P-13), as PDF, Excel or Word, filled or blank. */
@Controller
class PlanPrintController {

    private static final int BLANK_ROWS = 9;
    private static final DateTimeFormatter SAME_YEAR = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final PlanLists lists;
    private final PlanWording wording;
    private final Rollouts rollouts;
    private final Rooms rooms;
    private final People people;
    private final Forms forms;
    private final UiFactory uis;

    PlanPrintController(
            PlanLists lists,
            PlanWording wording,
            Rollouts rollouts,
            Rooms rooms,
            People people,
            Forms forms,
            UiFactory uis) {
        this.lists = lists;
        this.wording = wording;
        this.rollouts = rollouts;
        this.rooms = rooms;
        this.people = people;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans/{id}/form")
    ResponseEntity<byte[]> form(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            Locale locale) {
        var ui = uis.plain(locale);
        var plan = lists.require(id, me);
        var sheet = sheet(plan, ui);
        var name = ui.text("plan.form.title") + "-" + PlanClocks.name(plan.period(), ui);
        return forms.download(blank ? sheet.blank(BLANK_ROWS) : sheet, name, format, locale);
    }

    private FormSheet sheet(Plan plan, Ui ui) {
        var lines = wording.lines(plan.items(), Map.of(), ui);
        var places = rooms.byIds(plan.items().stream()
                .flatMap(item -> item.occurrences().stream())
                .map(Occurrence::roomId)
                .distinct()
                .toList());
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("plan.form.period"), PlanClocks.name(plan.period(), ui));
        facts.put(ui.text("plan.form.version"), String.valueOf(plan.version()));
        facts.put(ui.text("plan.form.drafted"), signed(plan.draftedBy(), plan.draftedAt(), ui));
        facts.put(
                ui.text("plan.form.submitted"),
                plan.submittedAt() == null ? "" : ui.dates().full(plan.submittedAt()));
        facts.put(
                ui.text("plan.form.approved"),
                plan.decidedBy() == null || plan.decidedAt() == null
                        ? ""
                        : signed(plan.decidedBy(), plan.decidedAt(), ui));
        facts.put(
                ui.text("plan.form.state"),
                ui.label("plan.state", plan.state(ui.dates().today())));
        var columns = List.of(
                Column.of(ui.text("plan.form.no"), 5),
                Column.of(ui.text("plan.topic"), 13),
                Column.of(ui.text("plan.audience"), 10),
                Column.of(ui.text("plan.instructor"), 8),
                Column.of(ui.text("plan.when"), 28),
                Column.of(ui.text("plan.hours"), 6),
                Column.of(ui.text("plan.method"), 8),
                Column.of(ui.text("plan.test"), 5),
                Column.of(ui.text("plan.why"), 18));
        var rows = new java.util.ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.topic(),
                    line.audience(),
                    line.instructor(),
                    when(line.item(), places, ui),
                    line.hours(),
                    line.method(),
                    ui.text(line.item().test() ? "plan.yes" : "plan.no"),
                    (line.why().rule() + " " + line.why().sentence()).strip()));
        }
        var signatures = List.of(
                ui.text("plan.form.sign.drafted"),
                ui.text("plan.form.sign.reviewed"),
                ui.text("plan.form.sign.approved"));
        var sheet = new FormSheet(
                        ui.text("plan.form.title"), ui.text("plan.form.rule"), facts, columns, rows, signatures)
                .lying();
        var steps = rollouts.of(plan.id()).stream()
                .filter(step -> step.day() != null)
                .map(step -> step.name() + " " + step.day())
                .toList();
        return steps.isEmpty() ? sheet : sheet.with(ui.text("plan.form.rollout"), ui.join(steps));
    }

    /** The dates that were found, or the window while there are none. */
    private static String when(PlanItem item, Map<UUID, Room> places, Ui ui) {
        if (!item.months().isEmpty()) {
            return PlanWording.months(item, ui);
        }
        return item.occurrences().isEmpty()
                ? window(item.from(), item.until())
                : item.occurrences().stream()
                        .map(date -> ui.text(
                                "plan.form.room",
                                date.day().format(SAME_YEAR),
                                date.from(),
                                date.until(),
                                Optional.ofNullable(places.get(date.roomId()))
                                        .map(Room::name)
                                        .orElse("—"),
                                date.people().size()))
                        .collect(Collectors.joining("\n"));
    }

    /** Paper is read on other days too, so it never says “tomorrow”. */
    private static String window(LocalDate from, LocalDate until) {
        if (from.equals(until)) {
            return from.toString();
        }
        return from + " – " + (from.getYear() == until.getYear() ? until.format(SAME_YEAR) : until.toString());
    }

    private String signed(UUID who, java.time.Instant at, Ui ui) {
        return people.name(who) + " " + ui.dates().full(at);
    }
}
