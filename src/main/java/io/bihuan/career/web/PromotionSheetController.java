package io.bihuan.career.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.career.Promotion;
import io.bihuan.career.PromotionLists;
import io.bihuan.people.People;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A promotion on paper: 晋升提名表. */
@Controller
class PromotionSheetController {

    private static final int BLANK_ROWS = 7;

    private final PromotionLists lists;
    private final People people;
    private final Forms forms;
    private final UiFactory uis;

    PromotionSheetController(PromotionLists lists, People people, Forms forms, UiFactory uis) {
        this.lists = lists;
        this.people = people;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/promotions/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            SignedIn person,
            Locale locale) {
        var ui = uis.plain(locale);
        var one = lists.require(id, person);
        var title = ui.text("career.sheet.title");
        var sheet = new FormSheet(
                        title,
                        "H-02",
                        facts(one, ui),
                        List.of(
                                Column.of(ui.text("career.sheet.condition"), 18),
                                Column.of(ui.text("career.sheet.wanted"), 20),
                                Column.of(ui.text("career.sheet.actual"), 16),
                                Column.of(ui.text("career.sheet.met"), 8)),
                        rows(one, ui),
                        List.of(
                                ui.text("career.sheet.by-proposer"),
                                ui.text("career.sheet.by-decider"),
                                ui.text("career.sheet.by-person")))
                .with(ui.text("career.reason"), one.reason())
                .with(ui.text("career.sheet.decision"), decision(one, ui));
        return forms.download(
                blank ? sheet.blank(BLANK_ROWS) : sheet,
                blank ? title : title + "-" + people.name(one.staffId()),
                format,
                locale);
    }

    private LinkedHashMap<String, String> facts(Promotion one, Ui ui) {
        var person = people.require(one.staffId());
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("career.person"), person.name());
        facts.put(ui.text("career.sheet.number"), person.number());
        facts.put(ui.text("career.sheet.place"), person.place());
        facts.put(ui.text("career.sheet.post"), person.post());
        facts.put(ui.text("career.sheet.from"), one.fromGrade());
        facts.put(ui.text("career.sheet.to"), one.toGrade() + " · " + one.post());
        facts.put(ui.text("career.proposer"), people.name(one.proposedBy()));
        facts.put(
                ui.text("career.sheet.on"),
                one.effectiveOn() == null ? "" : one.effectiveOn().toString());
        return facts;
    }

    private static List<List<String>> rows(Promotion one, Ui ui) {
        return one.checks().stream()
                .map(check -> List.of(
                        CheckWords.name(check, ui),
                        CheckWords.wanted(check, ui),
                        CheckWords.actual(check, ui),
                        ui.text(check.met() ? "career.met" : "career.not-met")))
                .toList();
    }

    private String decision(Promotion one, Ui ui) {
        return one.decidedBy() == null
                ? ""
                : ui.label("career.state", one.state()) + " · " + people.name(one.decidedBy()) + "\n" + one.words();
    }
}
