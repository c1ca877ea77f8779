package io.bihuan.exchange.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.exchange.ImportFormat;
import io.bihuan.exchange.QuestionFiles;
import io.bihuan.exchange.QuestionImport;
import io.bihuan.exchange.QuestionTemplate;
import io.bihuan.exchange.StarterQuestions;
import io.bihuan.file.Files;
import io.bihuan.file.Keeping;
import io.bihuan.print.Downloads;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports questions in two steps: look at what is in the file, then let it in. */
@Controller
class ImportController {

    private final QuestionFiles reader;
    private final QuestionImport imports;
    private final Files files;
    private final StarterQuestions starter;
    private final Areas areas;
    private final UiFactory uis;

    ImportController(
            QuestionFiles reader,
            QuestionImport imports,
            Files files,
            StarterQuestions starter,
            Areas areas,
            UiFactory uis) {
        this.reader = reader;
        this.imports = imports;
        this.files = files;
        this.starter = starter;
        this.areas = areas;
        this.uis = uis;
    }

    @Allow(Permission.QUESTION_MANAGE)
    @GetMapping("/questions/import")
    String blank(Model model) {
        model.addAttribute(
                "page",
                new ImportPage(
                        ImportFormat.XLSX, "", "", null, List.of(), Errors.none(), areas.tree(), starter.missing()));
        return "exchange/import";
    }

    @Allow(Permission.QUESTION_MANAGE)
    @GetMapping("/questions/import/template")
    ResponseEntity<byte[]> template(Locale locale) {
        var ui = uis.plain(locale);
        return Downloads.xlsx(ui.text("question.template"), QuestionTemplate.workbook(ui));
    }

    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions/import")
    ModelAndView look(
            @RequestParam String format,
            @RequestParam(defaultValue = "") String area,
            @RequestParam MultipartFile file,
            SignedIn person)
            throws IOException {
        var known = ImportFormat.of(format).orElse(ImportFormat.XLSX);
        var name = String.valueOf(file.getOriginalFilename());
        if (file.isEmpty()) {
            return refused(known, area, name, "question.import.no-file");
        }
        var bytes = file.getBytes();
        return switch (files.accept(
                name, new ByteArrayInputStream(bytes), person.staffId(), Permission.QUESTION_MANAGE)) {
            case Keeping.Kept(var id) -> {
                var lines = reader.read(known, bytes, area.isEmpty() ? null : area);
                var view = new ModelAndView("exchange/import");
                view.addObject(
                        "page",
                        new ImportPage(known, area, name, id.toString(), lines, Errors.none(), areas.tree(), 0));
                yield view;
            }
            case Keeping.Empty _ -> refused(known, area, name, "question.import.no-file");
            case Keeping.TooLarge _ -> refused(known, area, name, "question.import.too-large");
            case Keeping.NotThisKind _ -> refused(known, area, name, "question.import.unreadable");
        };
    }

    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions/import/{file}")
    String letIn(
            @PathVariable UUID file,
            @RequestParam String format,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean whole,
            SignedIn person,
            RedirectAttributes redirect,
            Locale locale)
            throws IOException {
        var stored = files.findFor(file, person);
        try (var content = files.open(file)) {
            imports.start(
                    ImportFormat.of(format).orElse(ImportFormat.XLSX),
                    stored.name(),
                    content.readAllBytes(),
                    whole,
                    area.isEmpty() ? null : area,
                    locale,
                    person.staffId());
        }
        Toast.done(redirect, "question.import.started");
        return "redirect:/questions";
    }

    /** Takes in the questions that the product brings along, but for those that the bank has already. */
    @Allow(Permission.QUESTION_MANAGE)
    @PostMapping("/questions/starter")
    String starter(SignedIn person, RedirectAttributes redirect) {
        Toast.done(redirect, "question.starter.loaded", starter.load(person.staffId()));
        return "redirect:/questions";
    }

    private ModelAndView refused(ImportFormat format, String area, String name, String key) {
        var view = new ModelAndView("exchange/import", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject(
                "page",
                new ImportPage(
                        format, area, name, null, List.of(), Errors.none().add("file", key), areas.tree(), 0));
        return view;
    }
}
