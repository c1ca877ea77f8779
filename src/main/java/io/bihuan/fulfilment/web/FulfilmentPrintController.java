package io.bihuan.fulfilment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.fulfilment.Date.Outcome;
import io.bihuan.fulfilment.FulfilmentDesk;
import io.bihuan.fulfilment.Line;
import io.bihuan.fulfilment.Sheet;
import io.bihuan.plan.Plan;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of a plan, 培训计划执行情况表, as PDF, Excel or Word. */
@Controller
class FulfilmentPrintController {

    private static final int BLANK_ROWS = 9;

    private final FulfilmentDesk desk;
    private final FulfilmentWording wording;
    private final Forms forms;
    private final UiFactory uis;

    FulfilmentPrintController(FulfilmentDesk desk, FulfilmentWording wording, Forms forms, UiFactory uis) {
        this.desk = desk;
        this.wording = wording;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/plans/{id}/fulfilment/form")
    ResponseEntity<byte[]> form(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            Locale locale) {
        var ui = uis.plain(locale);
        var plan = desk.require(id, me);
        var sheet = sheet(plan, ui);
        var name = ui.text("fulfilment.form.title") + "-" + FulfilmentWording.name(plan.period(), ui);
        return forms.download(blank ? sheet.blank(BLANK_ROWS) : sheet, name, format, locale);
    }

    private FormSheet sheet(Plan plan, Ui ui) {
        var sheet = desk.sheet(plan);
        var columns = List.of(
                Column.of(ui.text("fulfilment.form.no"), 5),
                Column.of(ui.text("fulfilment.topic"), 15),
                Column.of(ui.text("fulfilment.planned"), 22),
                Column.of(ui.text("fulfilment.outcome"), 9),
                Column.of(ui.text("fulfilment.actual"), 22),
                Column.of(ui.text("fulfilment.hours"), 7),
                Column.of(ui.text("fulfilment.people"), 8),
                Column.of(ui.text("fulfilment.reason"), 16));
        var rows = new ArrayList<List<String>>();
        for (var row : wording.rows(plan, sheet, ui)) {
            for (var date : row.dates()) {
                rows.add(cells(rows.size() + 1, row.topic(), date, ui));
            }
        }
        for (var row : wording.beside(sheet, ui)) {
            for (var date : row.dates()) {
                rows.add(cells(rows.size() + 1, row.topic(), date, ui));
            }
        }
        return new FormSheet(
                        ui.text("fulfilment.form.title"),
                        ui.text("fulfilment.form.rule"),
                        facts(plan, sheet, ui),
                        columns,
                        rows,
                        List.of(ui.text("fulfilment.form.sign.made"), ui.text("fulfilment.form.sign.seen")))
                .lying();
    }

    private static LinkedHashMap<String, String> facts(Plan plan, Sheet sheet, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("fulfilment.form.period"), FulfilmentWording.name(plan.period(), ui));
        facts.put(ui.text("fulfilment.planned"), String.valueOf(sheet.sum(Line::planned)));
        facts.put(
                ui.text("fulfilment.kept"),
                ui.text("fulfilment.kept.of", sheet.count(Outcome.HELD) + sheet.count(Outcome.MOVED), sheet.percent()));
        facts.put(ui.text("fulfilment.failed"), String.valueOf(sheet.sum(Line::failed)));
        facts.put(
                ui.text("fulfilment.hours"),
                ui.number(sheet.hours(Line::hoursHeld), 1) + " / " + ui.number(sheet.hours(Line::hoursPlanned), 1));
        facts.put(ui.text("fulfilment.people"), Integer.toString(sheet.sum(Line::peopleHeld)));
        return facts;
    }

    private static List<String> cells(int number, String topic, FulfilmentPage.Happened date, Ui ui) {
        var planned = date.date().planned();
        var actual = date.date().actual();
        var held = date.date().outcome().took() ? actual : null;
        return List.of(
                        String.valueOf(number),
                        topic,
                        date.planned().inLines(),
                        ui.label("fulfilment.outcome", date.date().outcome()),
                        date.actual().inLines(),
                        (held == null ? "0" : ui.number(held.hours(), 1)) + " / "
                                + (planned == null ? "—" : ui.number(planned.hours(), 1)),
                        (held == null ? "0" : String.valueOf(held.people())) + " / "
                                + (planned == null ? "—" : String.valueOf(planned.people())),
                        date.why())
                .stream()
                .map(String::strip)
                .collect(Collectors.toUnmodifiableList());
    }
}
