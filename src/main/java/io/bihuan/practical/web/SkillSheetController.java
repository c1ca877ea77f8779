package io.bihuan.practical.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.PracticalStatus;
import io.bihuan.practical.Rubric;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.NotFound;
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

/** The skill-assessment form 技能考核评估表 (M-11), filled from a decided practical. */
@Controller
class SkillSheetController {

    private static final int EMPTY_ROWS = 5;
    private static final List<String> LABELS = List.of(
            "practical.sheet.name",
            "practical.sheet.post",
            "practical.scenario",
            "practical.held",
            "practical.sheet.total",
            "practical.sheet.verdict");

    private final PracticalLists lists;
    private final People people;
    private final Forms forms;
    private final UiFactory uis;

    SkillSheetController(PracticalLists lists, People people, Forms forms, UiFactory uis) {
        this.lists = lists;
        this.people = people;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/practicals/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            SignedIn person,
            Locale locale) {
        var practical = lists.require(id, person.staffId(), PracticalPages.reach(person), person.branchId());
        if (blank) {
            return forms.download(
                    blank(lists.rubric(practical), uis.plain(locale)),
                    uis.plain(locale).text("practical.sheet.title"),
                    format,
                    locale);
        }
        if (practical.status() != PracticalStatus.DECIDED) {
            throw new NotFound("the form of practical " + id + ", which is not decided");
        }
        var ui = uis.plain(locale);
        var name = people.name(practical.staffId());
        return forms.download(
                sheet(practical, name, person, ui), ui.text("practical.sheet.title") + " " + name, format, locale);
    }

    /** For paper: the dimensions and what is asked in each stand there, and twice the room to write. */
    private static FormSheet blank(Rubric rubric, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        for (var label : LABELS) {
            facts.put(ui.text(label), "");
        }
        var rows = new ArrayList<List<String>>();
        for (var criterion : rubric.criteria()) {
            rows.add(List.of(criterion.name(ui.english()), criterion.asks(ui.english()), "", "", ""));
        }
        for (var i = 0; i < EMPTY_ROWS; i++) {
            rows.add(List.of("", "", "", "", ""));
        }
        return form(facts, rows, ui);
    }

    private FormSheet sheet(PracticalLists.Practical practical, String name, SignedIn person, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("practical.sheet.name"), name);
        facts.put(
                ui.text("practical.sheet.post"),
                people.find(practical.staffId()).map(each -> each.post()).orElse(""));
        facts.put(ui.text("practical.scenario"), practical.scenario());
        facts.put(ui.text("practical.held"), ui.dates().full(practical.heldAt()));
        facts.put(ui.text("practical.sheet.total"), ui.number(practical.score(), 2));
        facts.put(
                ui.text("practical.sheet.verdict"),
                ui.text(Boolean.TRUE.equals(practical.passed()) ? "practical.passed" : "practical.failed"));
        var rows = new ArrayList<List<String>>();
        var rubric = lists.rubric(practical);
        for (var seat : lists.seats(practical.id(), person.staffId())) {
            var rating = seat.rating();
            for (var criterion : rubric.criteria()) {
                rows.add(List.of(
                        criterion.name(ui.english()),
                        criterion.asks(ui.english()),
                        rating == null ? "" : ui.number(rating.points().get(criterion.key()), 1),
                        people.name(seat.examinerId()),
                        rating == null ? "" : rating.remarks().getOrDefault(criterion.key(), "")));
            }
        }
        return form(facts, rows, ui);
    }

    private static FormSheet form(LinkedHashMap<String, String> facts, List<List<String>> rows, Ui ui) {
        return new FormSheet(
                ui.text("practical.sheet.title"),
                "",
                facts,
                List.of(
                        Column.of(ui.text("practical.sheet.item"), 12),
                        Column.of(ui.text("practical.sheet.criterion"), 34),
                        Column.of(ui.text("practical.sheet.points"), 8),
                        Column.of(ui.text("practical.sheet.assessor"), 12),
                        Column.of(ui.text("practical.sheet.remark"), 20)),
                rows,
                List.of(ui.text("practical.sheet.assessor"), ui.text("practical.sheet.supervisor")));
    }
}
