package io.bihuan.paper.web;

import io.bihuan.illustration.Illustrations;
import io.bihuan.paper.PaperPreview;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.question.QuestionKind;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Papers as they are printed: 试卷 and 答案. */
@Component
class PaperSheets {

    private final PaperPreview papers;
    private final Illustrations illustrations;

    PaperSheets(PaperPreview papers, Illustrations illustrations) {
        this.papers = papers;
        this.illustrations = illustrations;
    }

    FormSheet sheet(UUID paperId, int form, boolean key, Ui ui) {
        var paper = papers.of(paperId, form);
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("paper.sheet.name"), "");
        facts.put(ui.text("paper.sheet.number"), "");
        facts.put(ui.text("paper.sheet.department"), "");
        facts.put(ui.text("paper.sheet.score"), "");
        var rows = new ArrayList<List<String>>();
        for (var line : paper.lines()) {
            rows.add(List.of(
                    String.valueOf(line.number()),
                    key
                            ? line.asked() + "\n" + ui.text("paper.sheet.answer") + words(line.key(), ui)
                            : line.asked() + room(line.kind()),
                    ui.number(line.points(), 2),
                    ""));
        }
        return new FormSheet(
                        paper.name()
                                + (paper.forms() ? ui.text("paper.sheet.form", letter(form)) : "")
                                + (key ? ui.text("paper.sheet.key") : ""),
                        ui.text("paper.sheet.sub", rows.size(), ui.number(paper.total(), 2)),
                        facts,
                        List.of(
                                Column.of(ui.text("paper.sheet.no"), 6),
                                Column.of(ui.text("paper.sheet.question"), 70),
                                Column.of(ui.text("paper.sheet.points"), 10),
                                Column.of(ui.text("paper.sheet.marks"), 10)),
                        rows,
                        List.of(ui.text("paper.sheet.examiner")))
                .drawn(picture -> illustrations.bytes(picture).orElse(null));
    }

    /** Empty lines to write the answer in. */
    private static String room(QuestionKind kind) {
        return switch (kind) {
            case SHORT_ANSWER -> "\n".repeat(9);
            case CASE -> "\n".repeat(14);
            case SINGLE, MULTIPLE, TRUE_FALSE, FILL_IN, ORDERING, MATCHING -> "";
        };
    }

    static String letter(int form) {
        return String.valueOf((char) ('A' + form));
    }

    private static String words(String key, Ui ui) {
        return switch (key) {
            case "true" -> ui.text("question.true");
            case "false" -> ui.text("question.false");
            default -> key;
        };
    }
}
