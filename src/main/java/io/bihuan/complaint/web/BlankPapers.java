package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.Stage;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of complaints to fill in by hand. */
@Controller
class BlankPapers {

    private final Forms forms;
    private final UiFactory uis;

    BlankPapers(Forms forms, UiFactory uis) {
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.COMPLAINT_READ)
    @GetMapping("/complaints/blank/{paper}")
    ResponseEntity<byte[]> blank(
            @PathVariable String paper, @RequestParam(defaultValue = "pdf") String format, Locale locale) {
        var ui = uis.plain(locale);
        var sheet = switch (paper) {
            case "report" -> report(ui);
            case "remedy" -> remedy(ui);
            default -> process(ui);
        };
        return forms.download(sheet, sheet.title(), format, locale);
    }

    private static FormSheet process(Ui ui) {
        var rows = Arrays.stream(Stage.values())
                .map(stage -> List.of(ui.label("complaint.stage", stage) + "\n\n", "", "", "", "", ""))
                .toList();
        return new FormSheet(
                        ui.text("complaint.paper.process"),
                        "",
                        labels(
                                ui,
                                "number",
                                "openedAt",
                                "customer",
                                "contact",
                                "category",
                                "severity",
                                "claim",
                                "wish",
                                "facts"),
                        List.of(
                                Column.of(ui.text("complaint.paper.stage"), 8),
                                Column.of(ui.text("complaint.paper.done"), 34),
                                Column.of(ui.text("complaint.paper.owner"), 9),
                                Column.of(ui.text("complaint.paper.limit"), 14),
                                Column.of(ui.text("complaint.paper.doneAt"), 14),
                                Column.of(ui.text("complaint.paper.inTime"), 8)),
                        rows,
                        List.of(ui.text("complaint.paper.handler"), ui.text("complaint.paper.supervisor")))
                .lying();
    }

    private static FormSheet report(Ui ui) {
        var sheet = new FormSheet(
                ui.text("complaint.paper.report"),
                "",
                labels(ui, "number", "openedAt", "customer", "category", "facts"),
                List.of(),
                List.of(),
                List.of(ui.text("complaint.paper.supervisor")));
        for (var field : List.of(
                Field.FACTS,
                Field.CAUSE,
                Field.RESPONSIBLE,
                Field.WORDS,
                Field.RESULT,
                Field.COST,
                Field.SUMMARY,
                Field.PREVENTION)) {
            sheet = sheet.with(ui.label("complaint.field", field), "");
        }
        return sheet.with(ui.text("complaint.paper.acceptance"), "");
    }

    private static FormSheet remedy(Ui ui) {
        return new FormSheet(
                        ui.text("complaint.paper.remedy"),
                        "",
                        labels(ui, "number", "customer", "facts"),
                        List.of(),
                        List.of(),
                        List.of(ui.text("complaint.paper.customerSigns")))
                .with(ui.label("complaint.field", Field.WORDS), "\n\n\n")
                .with(ui.text("complaint.paper.consent"), ui.text("complaint.paper.consent.text"));
    }

    private static LinkedHashMap<String, String> labels(Ui ui, String... keys) {
        var labels = new LinkedHashMap<String, String>();
        Stream.of(keys).forEach(key -> labels.put(ui.text("complaint.paper." + key), ""));
        return labels;
    }
}
