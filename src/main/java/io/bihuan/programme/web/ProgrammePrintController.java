package io.bihuan.programme.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.programme.Programme;
import io.bihuan.programme.Programmes;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A programme on paper. */
@Controller
class ProgrammePrintController {

    private static final int BLANK_ROWS = 14;

    private final Programmes programmes;
    private final ProgrammeViews views;
    private final Forms forms;
    private final UiFactory uis;

    ProgrammePrintController(Programmes programmes, ProgrammeViews views, Forms forms, UiFactory uis) {
        this.programmes = programmes;
        this.views = views;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/programmes/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            Locale locale) {
        var ui = uis.plain(locale);
        var programme = programmes.require(id);
        var title = ui.text("programme.sheet.title");
        var sheet = new FormSheet(
                title,
                programme.rule(),
                facts(programme, ui),
                List.of(
                        Column.of(ui.text("programme.place"), 6),
                        Column.of(ui.text("programme.course"), 30),
                        Column.of(ui.text("programme.part"), 10),
                        Column.of(ui.text("programme.teacher"), 11),
                        Column.of(ui.text("programme.hours.head"), 8),
                        Column.of(ui.text("programme.by-day"), 10),
                        Column.of(ui.text("programme.sheet.remark"), 14)),
                rows(programme, ui),
                List.of(ui.text("programme.sheet.drafted"), ui.text("programme.sheet.approved")));
        return forms.download(
                blank ? sheet.blank(BLANK_ROWS) : sheet, title + "-" + programme.name(ui.english()), format, locale);
    }

    private static LinkedHashMap<String, String> facts(Programme programme, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("programme.name"), programme.name(ui.english()));
        facts.put(ui.text("programme.edition.head"), String.valueOf(programme.number()));
        facts.put(ui.text("programme.hours.head"), ui.number(programme.hours(), 1));
        facts.put(ui.text("programme.length"), ui.text("programme.days", programme.days()));
        facts.put(
                ui.text("programme.gates"),
                ui.join(programme.gates().stream()
                        .sorted()
                        .map(gate -> ui.label("programme.gate", gate))
                        .toList()));
        facts.put(ui.text("programme.purpose"), programme.purpose());
        return facts;
    }

    private List<List<String>> rows(Programme programme, Ui ui) {
        var rows = new ArrayList<List<String>>();
        for (var line : views.lines(programme, ui)) {
            var step = line.step();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.name(),
                    ui.label("programme.part", step.part()),
                    ui.label("programme.teacher", step.teacher()),
                    ui.number(step.hours(), 1),
                    ui.text("programme.day", step.byDay()),
                    line.rule()));
        }
        return rows;
    }
}
