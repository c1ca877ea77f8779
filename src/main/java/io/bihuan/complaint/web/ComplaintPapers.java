package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.complaint.Acceptance;
import io.bihuan.complaint.ComplaintFile;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.Stage;
import io.bihuan.database.Ids;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.richtext.RichText;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of a complaint: process sheet, summary report, confirmation of the remedy. */
@Controller
class ComplaintPapers {

    private final ComplaintLists lists;
    private final ComplaintPages pages;
    private final Forms forms;
    private final Audit audit;
    private final UiFactory uis;

    ComplaintPapers(ComplaintLists lists, ComplaintPages pages, Forms forms, Audit audit, UiFactory uis) {
        this.lists = lists;
        this.pages = pages;
        this.forms = forms;
        this.audit = audit;
        this.uis = uis;
    }

    @Allow(Permission.COMPLAINT_READ)
    @GetMapping("/complaints/{number}/papers/{paper}")
    ResponseEntity<byte[]> paper(
            SignedIn me,
            @PathVariable String number,
            @PathVariable String paper,
            @RequestParam(defaultValue = "pdf") String format,
            Locale locale) {
        var file = lists.file(number, me.branchId());
        var ui = uis.plain(locale);
        var page = pages.page(file, me, ComplaintPages.Attempt.none(), "");
        var sheet = switch (paper) {
            case "report" -> report(page, ui);
            case "remedy" -> remedy(page, ui);
            default -> process(page, ui);
        };
        audit.saw(me.staffId(), "complaint.printed", "complaint", file.id().toString(), Map.of("paper", sheet.title()));
        return forms.download(sheet, sheet.title() + " " + number, format, locale);
    }

    private static FormSheet process(ComplaintPage page, Ui ui) {
        var columns = List.of(
                Column.of(ui.text("complaint.paper.stage"), 8),
                Column.of(ui.text("complaint.paper.done"), 34),
                Column.of(ui.text("complaint.paper.owner"), 9),
                Column.of(ui.text("complaint.paper.limit"), 14),
                Column.of(ui.text("complaint.paper.doneAt"), 14),
                Column.of(ui.text("complaint.paper.inTime"), 8));
        var rows =
                page.file().stages().stream().map(state -> row(state, page, ui)).toList();
        return new FormSheet(
                        ui.text("complaint.paper.process"),
                        page.file().number(),
                        facts(page, ui),
                        columns,
                        rows,
                        List.of(ui.text("complaint.paper.handler"), ui.text("complaint.paper.supervisor")))
                .lying();
    }

    private static List<String> row(ComplaintFile.StageState state, ComplaintPage page, Ui ui) {
        var stage = state.rule().code();
        var finishedAt = state.finishedAt();
        return List.of(
                ui.label("complaint.stage", stage),
                done(stage, page, ui),
                ui.label("complaint.owner", state.rule().owner()) + person(page.name(state.by())),
                state.dueAt() == null ? "" : ui.dates().full(state.dueAt()),
                finishedAt == null ? "" : ui.dates().full(finishedAt),
                finishedAt == null
                        ? ""
                        : ui.text(state.late(finishedAt) ? "complaint.paper.late" : "complaint.paper.yes"));
    }

    private static String person(String name) {
        return name.isEmpty() ? "" : "\n" + name;
    }

    private static String done(Stage stage, ComplaintPage page, Ui ui) {
        return page.recorded(stage).stream()
                .map(field -> ui.labelled(ui.label("complaint.field", field), page.words(field, ui)))
                .collect(Collectors.joining("\n"));
    }

    private static FormSheet report(ComplaintPage page, Ui ui) {
        var file = page.file();
        var facts = facts(page, ui);
        Stream.of(Field.CAUSE, Field.JUSTIFIED, Field.RESPONSIBLE, Field.REMEDIES, Field.AMOUNT, Field.COST)
                .filter(file.records()::has)
                .forEach(field -> facts.put(ui.label("complaint.field", field), page.words(field, ui)));
        var sheet = new FormSheet(
                ui.text("complaint.paper.report"),
                file.number(),
                facts,
                List.of(),
                List.of(),
                List.of(ui.text("complaint.paper.supervisor")));
        for (var field :
                List.of(Field.FACTS, Field.PROOF, Field.WORDS, Field.RESULT, Field.SUMMARY, Field.PREVENTION)) {
            sheet = sheet.with(ui.label("complaint.field", field), page.words(field, ui));
        }
        return sheet.with(
                ui.text("complaint.paper.acceptance"),
                Stream.of(Field.ACCEPTED_BY, Field.ACCEPTED_HOW)
                        .filter(file.records()::has)
                        .map(field -> page.words(field, ui))
                        .collect(Collectors.joining(" · ")));
    }

    private static FormSheet remedy(ComplaintPage page, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("complaint.paper.number"), page.file().number());
        facts.put(ui.text("complaint.paper.customer"), page.customer().name());
        facts.put(ui.text("complaint.paper.facts"), page.file().description());
        var sheet = new FormSheet(
                        ui.text("complaint.paper.remedy"),
                        "",
                        facts,
                        List.of(),
                        List.of(),
                        List.of(ui.text("complaint.paper.customerSigns")))
                .with(ui.label("complaint.field", Field.WORDS), page.words(Field.WORDS, ui));
        var acceptance = page.file().acceptance();
        return acceptance == null
                ? sheet.with(ui.text("complaint.paper.consent"), ui.text("complaint.paper.consent.text"))
                : accepted(sheet, acceptance, ui);
    }

    /** The word that the customer gave behind their link, with the signature they drew. */
    private static FormSheet accepted(FormSheet sheet, Acceptance acceptance, Ui ui) {
        var said = ui.text(
                "complaint.paper.consent.given", acceptance.name(), ui.dates().full(acceptance.at()));
        var signature = acceptance.signature();
        var filled = sheet.with(
                ui.text("complaint.paper.consent"),
                acceptance.byCode() ? said + "\n" + ui.text("complaint.word.code") : said);
        if (signature == null) {
            return filled;
        }
        var picture = Ids.next();
        return new FormSheet(
                filled.title(),
                filled.subtitle(),
                filled.facts(),
                List.of(Column.of(ui.text("complaint.paper.customerSigns"), 40)),
                List.of(List.of(RichText.picture(picture, acceptance.name()))),
                filled.passages(),
                List.of(),
                false,
                _ -> signature);
    }

    private static LinkedHashMap<String, String> facts(ComplaintPage page, Ui ui) {
        var file = page.file();
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("complaint.paper.number"), file.number());
        facts.put(ui.text("complaint.paper.openedAt"), ui.dates().full(file.openedAt()));
        facts.put(
                ui.text("complaint.paper.customer"),
                page.customer().name() + " " + page.customer().number());
        facts.put(ui.text("complaint.paper.contact"), page.customer().phone());
        facts.put(ui.text("complaint.paper.category"), page.category());
        facts.put(ui.text("complaint.paper.severity"), ui.label("complaint.severity", file.severity()));
        facts.put(ui.text("complaint.paper.claim"), file.claim() == null ? "—" : ui.number(file.claim(), 2));
        facts.put(ui.text("complaint.paper.wish"), file.wish().isEmpty() ? "—" : file.wish());
        facts.put(ui.text("complaint.paper.facts"), file.description());
        return facts;
    }
}
