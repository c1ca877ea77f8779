package io.bihuan.itemanalysis.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.itemanalysis.ItemLine;
import io.bihuan.itemanalysis.Proposal;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The result-analysis report 考核分析报告 (P-08) on paper, filled or blank. */
@Controller
class AnalysisSheetController {

    private static final int EMPTY_ROWS = 12;
    private static final int STEP = 5;

    private final AnalysisPages pages;
    private final Forms forms;
    private final UiFactory uis;

    AnalysisSheetController(AnalysisPages pages, Forms forms, UiFactory uis) {
        this.pages = pages;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow({Permission.EXAM_MANAGE, Permission.PLAN_APPROVE})
    @GetMapping("/exams/{id}/analysis/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            SignedIn person,
            Locale locale) {
        var ui = uis.plain(locale);
        var page = pages.of(id, null, Errors.none(), person, ui);
        var title = ui.text("itemanalysis.sheet.title");
        var filled = sheet(page, title, ui);
        return blank
                ? forms.download(filled.blank(EMPTY_ROWS), title, format, locale)
                : forms.download(filled, title + " " + page.snapshot().exam(), format, locale);
    }

    private static FormSheet sheet(AnalysisPage page, String title, Ui ui) {
        var snapshot = page.snapshot();
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("itemanalysis.exam"), snapshot.exam());
        facts.put(ui.text("itemanalysis.closed"), ui.dates().full(snapshot.closedAt()));
        facts.put(ui.text("itemanalysis.attempt"), ui.text("itemanalysis.attempt.n", snapshot.attempt()));
        facts.put(
                ui.text("itemanalysis.people"),
                ui.text("itemanalysis.people.n", snapshot.invited(), snapshot.sat(), snapshot.absent()));
        facts.put(
                ui.text("itemanalysis.pass-rate"),
                ui.text(
                        "itemanalysis.pass-rate.n",
                        AnalysesPage.passRate(snapshot, ui),
                        ui.number(snapshot.passAim(), 1)));
        facts.put(
                ui.text("itemanalysis.mean"),
                ui.text(
                        "itemanalysis.mean.n",
                        ui.number(snapshot.outcome().mean(), 1),
                        ui.number(snapshot.outcome().deviation(), 1)));
        facts.put(
                ui.text("itemanalysis.reliability"),
                ui.number(snapshot.outcome().reliability(), 2));
        facts.put(
                ui.text("itemanalysis.standard-error"),
                ui.number(snapshot.outcome().standardError(), 1));
        return new FormSheet(
                        title,
                        "",
                        facts,
                        List.of(
                                Column.of(ui.text("itemanalysis.question"), 40),
                                Column.of(ui.text("itemanalysis.area"), 14),
                                Column.of(ui.text("itemanalysis.difficulty"), 9),
                                Column.of(ui.text("itemanalysis.discrimination"), 9),
                                Column.of(ui.text("itemanalysis.biserial"), 9),
                                Column.of(ui.text("itemanalysis.flags"), 20)),
                        rows(page, ui),
                        List.of(ui.text("itemanalysis.sheet.supervisor"), ui.text("itemanalysis.sheet.director")))
                .with(ui.text("itemanalysis.spread"), spread(page, ui))
                .with(ui.text("itemanalysis.areas"), areas(page, ui))
                .with(
                        ui.text("itemanalysis.findings"),
                        ReportForm.word(page.form().findings()))
                .with(
                        ui.text("itemanalysis.causes"),
                        ReportForm.word(page.form().causes()))
                .with(
                        ui.text("itemanalysis.measures"),
                        ReportForm.word(page.form().measures()))
                .with(ui.text("itemanalysis.proposals"), proposals(page, ui))
                .with(ui.text("itemanalysis.sheet.closed"), closed(page, ui));
    }

    /** The questions to look at and the hardest; the others stand on the page. */
    private static List<List<String>> rows(AnalysisPage page, Ui ui) {
        return page.first().stream().map(line -> row(page, line, ui)).toList();
    }

    private static List<String> row(AnalysisPage page, ItemLine line, Ui ui) {
        return List.of(
                page.stem(line),
                page.area(line.areaCode(), ui),
                AnalysisPage.percent(line.figures().difficulty(), ui),
                ui.number(line.figures().discrimination(), 2),
                ui.number(line.figures().pointBiserial(), 2),
                ui.join(line.flags().stream()
                        .map(flag -> ui.label("itemanalysis.flag", flag))
                        .toList()));
    }

    private static String spread(AnalysisPage page, Ui ui) {
        var counts = page.snapshot().outcome().spread();
        return ui.join(IntStream.range(0, counts.size())
                .filter(step -> counts.get(step) > 0)
                .mapToObj(step -> ui.text("itemanalysis.spread.n", step * STEP, (step + 1) * STEP, counts.get(step)))
                .toList());
    }

    private static String areas(AnalysisPage page, Ui ui) {
        return ui.join(page.areas().stream()
                .map(area -> page.area(area.areaCode(), ui) + " " + ui.number(area.percent(), 1) + "%")
                .toList());
    }

    private static String proposals(AnalysisPage page, Ui ui) {
        return page.proposals().stream()
                .map(proposal -> line(page, proposal, ui))
                .collect(Collectors.joining("\n"));
    }

    private static String line(AnalysisPage page, Proposal proposal, Ui ui) {
        return ui.text(
                proposal.planId() == null ? "itemanalysis.sheet.proposal" : "itemanalysis.sheet.planned",
                proposal.topic(),
                ui.number(proposal.hours(), 1),
                page.names(proposal, ui));
    }

    private static String closed(AnalysisPage page, Ui ui) {
        var at = page.report().closedAt();
        return at == null
                ? ""
                : ui.text("itemanalysis.closed-by", page.closer(), ui.dates().full(at));
    }
}
