package io.bihuan.exchange.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.competence.Areas;
import io.bihuan.exchange.ExportFormat;
import io.bihuan.exchange.QuestionExport;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionLists;
import io.bihuan.question.QuestionStatus;
import io.bihuan.web.UiFactory;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Questions out of the bank: first what the format cannot carry, then the file. */
@Controller
class ExportController {

    private final QuestionExport exports;
    private final Areas areas;
    private final UiFactory uis;

    ExportController(QuestionExport exports, Areas areas, UiFactory uis) {
        this.exports = exports;
        this.areas = areas;
        this.uis = uis;
    }

    /** What goes out, as it stands in the address. */
    record Wanted(
            @Nullable String format,
            @Nullable String words,
            @Nullable String area,
            @Nullable QuestionKind kind,
            @Nullable QuestionStatus status,
            @Nullable Integer difficulty) {

        ExportFormat known() {
            return ExportFormat.of(format == null ? "" : format).orElse(ExportFormat.XLSX);
        }

        QuestionLists.Search search() {
            return new QuestionLists.Search(words, area, kind, status, difficulty);
        }
    }

    @Allow(Permission.QUESTION_MANAGE)
    @GetMapping("/questions/export")
    String outlook(Wanted wanted, Model model) {
        model.addAttribute(
                "page",
                new ExportPage(
                        wanted.known(),
                        wanted.search(),
                        exports.outlook(wanted.known(), wanted.search()),
                        areas.tree()));
        return "exchange/export";
    }

    @Allow(Permission.QUESTION_MANAGE)
    @GetMapping("/questions/export/file")
    ResponseEntity<byte[]> file(Wanted wanted, Locale locale) {
        var format = wanted.known();
        var ui = uis.plain(locale);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        ui.text("nav.questions") + "." + format.extension(),
                                        java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, format.type())
                .body(exports.file(format, wanted.search(), ui));
    }
}
