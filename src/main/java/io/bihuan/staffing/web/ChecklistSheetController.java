package io.bihuan.staffing.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.staffing.Checklist;
import io.bihuan.staffing.ChecklistLists;
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

/** A checklist on paper. The blank one keeps its items: only what is filled in by hand is empty. */
@Controller
class ChecklistSheetController {

    private final ChecklistLists lists;
    private final People people;
    private final Forms forms;
    private final UiFactory uis;

    ChecklistSheetController(ChecklistLists lists, People people, Forms forms, UiFactory uis) {
        this.lists = lists;
        this.people = people;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/staffing/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            SignedIn person,
            Locale locale) {
        var ui = uis.plain(locale);
        var one = lists.require(id, person);
        var title = ui.label("staffing.sheet", one.kind());
        var sheet = new FormSheet(
                title,
                ui.label("staffing.rule", one.kind()),
                facts(one, blank, ui),
                List.of(
                        Column.of(ui.text("staffing.sheet.place"), 5),
                        Column.of(ui.text("staffing.item"), 34),
                        Column.of(ui.text("staffing.owner"), 12),
                        Column.of(ui.text("staffing.due"), 14),
                        Column.of(ui.text("staffing.result"), 22),
                        Column.of(ui.text("staffing.sheet.done"), 18)),
                rows(one, blank, ui),
                List.of(ui.text("staffing.sheet.person"), ui.text("staffing.sheet.responsible")));
        return forms.download(sheet, blank ? title : title + "-" + people.name(one.staffId()), format, locale);
    }

    private LinkedHashMap<String, String> facts(Checklist one, boolean blank, Ui ui) {
        var person = people.require(one.staffId());
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("staffing.person"), blank ? "" : person.name());
        facts.put(ui.text("staffing.number"), blank ? "" : person.number());
        facts.put(ui.text("staffing.place"), blank ? "" : person.place());
        facts.put(ui.text("staffing.post"), blank ? "" : person.post());
        facts.put(ui.label("staffing.anchor", one.kind()), blank ? "" : StaffingPage.day(one, ui));
        return facts;
    }

    private List<List<String>> rows(Checklist one, boolean blank, Ui ui) {
        var rows = new ArrayList<List<String>>();
        for (var item : one.items()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    item.name(ui.english()),
                    ui.label("staffing.owner", item.owner()),
                    blank ? "" : ui.dates().full(item.dueAt()),
                    blank ? "" : (item.score() == null ? "" : item.score() + " ") + item.note(),
                    blank || item.doneAt() == null || item.doneBy() == null
                            ? ""
                            : people.name(item.doneBy()) + " " + ui.dates().full(item.doneAt())));
        }
        return rows;
    }
}
