package io.bihuan.career.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.career.DevelopmentLists;
import io.bihuan.career.DevelopmentPlan;
import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.people.People;
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

/** A development plan on paper: 个人发展计划表. */
@Controller
class DevelopmentSheetController {

    private static final int BLANK_ROWS = 8;

    private final DevelopmentLists lists;
    private final Areas areas;
    private final People people;
    private final Forms forms;
    private final UiFactory uis;

    DevelopmentSheetController(DevelopmentLists lists, Areas areas, People people, Forms forms, UiFactory uis) {
        this.lists = lists;
        this.areas = areas;
        this.people = people;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/careers/plans/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            SignedIn person,
            Locale locale) {
        var ui = uis.plain(locale);
        var plan = lists.require(id, person);
        var title = ui.text("career.plan.sheet.title");
        var sheet = new FormSheet(
                        title,
                        "H-02",
                        facts(plan, ui),
                        List.of(
                                Column.of(ui.text("career.plan.sheet.place"), 5),
                                Column.of(ui.text("career.plan.action"), 40),
                                Column.of(ui.text("career.plan.due"), 14),
                                Column.of(ui.text("career.plan.done-on"), 14)),
                        rows(plan),
                        List.of(ui.text("career.sheet.by-person"), ui.text("career.plan.sheet.leader")))
                .with(ui.text("career.plan.goals"), plan.goals())
                .with(ui.text("career.plan.areas"), areas(plan, ui))
                .with(ui.text("career.plan.review"), plan.review());
        return forms.download(
                blank ? sheet.blank(BLANK_ROWS) : sheet,
                blank ? title : title + "-" + people.name(plan.staffId()) + "-" + plan.year(),
                format,
                locale);
    }

    private LinkedHashMap<String, String> facts(DevelopmentPlan plan, Ui ui) {
        var person = people.require(plan.staffId());
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("career.person"), person.name());
        facts.put(ui.text("career.plan.year"), String.valueOf(plan.year()));
        facts.put(ui.text("career.sheet.place"), person.place());
        facts.put(ui.text("career.sheet.post"), person.post() + " · " + person.grade());
        facts.put(
                ui.text("career.plan.sheet.person-signed"),
                plan.personSignedAt() == null ? "" : ui.dates().full(plan.personSignedAt()));
        facts.put(
                ui.text("career.plan.sheet.leader-signed"),
                plan.leaderId() == null || plan.leaderSignedAt() == null
                        ? ""
                        : people.name(plan.leaderId()) + " " + ui.dates().full(plan.leaderSignedAt()));
        return facts;
    }

    private static List<List<String>> rows(DevelopmentPlan plan) {
        var rows = new ArrayList<List<String>>();
        for (var action : plan.actions()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    action.what(),
                    action.dueOn().toString(),
                    action.doneOn() == null ? "" : action.doneOn().toString()));
        }
        return rows;
    }

    private String areas(DevelopmentPlan plan, Ui ui) {
        return plan.areas().stream()
                .map(code -> areas.look(code)
                        .map((Area area) -> area.name(ui.english()))
                        .orElse(code))
                .collect(Collectors.joining(ui.english() ? ", " : "、"));
    }
}
