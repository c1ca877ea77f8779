package io.bihuan.handbook.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.handbook.Chapter;
import io.bihuan.handbook.Handbook;
import io.bihuan.handbook.HandbookDesk;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has acknowledged the handbook and who has not: seen, reminded, printed. */
@Controller
class ReadersController {

    private static final int BLANK_ROWS = 20;

    private final Handbook handbook;
    private final HandbookDesk desk;
    private final Forms forms;
    private final UiFactory uis;

    ReadersController(Handbook handbook, HandbookDesk desk, Forms forms, UiFactory uis) {
        this.handbook = handbook;
        this.desk = desk;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow({Permission.COMPETENCE_READ, Permission.COURSE_MANAGE})
    @GetMapping("/handbook/readers")
    String readers(SignedIn me, Model model) {
        model.addAttribute(
                "page",
                new ReadersPage(
                        handbook.chapters(), handbook.readers(me.branchId()), me.may(Permission.COURSE_MANAGE)));
        return "handbook/readers";
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/handbook/readers/reminder")
    String remind(SignedIn me, RedirectAttributes redirect) {
        Toast.done(redirect, "handbook.reminded", desk.remind(me.branchId(), me.staffId()));
        return "redirect:/handbook/readers";
    }

    @Allow({Permission.COMPETENCE_READ, Permission.COURSE_MANAGE})
    @GetMapping("/handbook/readers/sheet")
    ResponseEntity<byte[]> sheet(
            SignedIn me,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            Locale locale) {
        var ui = uis.plain(locale);
        var chapters = handbook.chapters();
        var readers = handbook.readers(me.branchId());
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("handbook.sheet.date"), ui.dates().today().toString());
        facts.put(ui.text("handbook.sheet.chapters"), String.valueOf(chapters.size()));
        facts.put(ui.text("handbook.sheet.people"), String.valueOf(readers.size()));
        var title = ui.text("handbook.sheet.title");
        var sheet = new FormSheet(
                title,
                "H-12",
                facts,
                List.of(
                        Column.of(ui.text("handbook.sheet.number"), 10),
                        Column.of(ui.text("handbook.sheet.name"), 10),
                        Column.of(ui.text("handbook.sheet.place"), 24),
                        Column.of(ui.text("handbook.sheet.done"), 9),
                        Column.of(ui.text("handbook.sheet.owed"), 20),
                        Column.of(ui.text("handbook.sheet.sign"), 13)),
                readers.stream().map(reader -> row(reader, chapters)).toList(),
                List.of(ui.text("handbook.sheet.leader")));
        return forms.download(blank ? sheet.blank(BLANK_ROWS) : sheet, title, format, locale);
    }

    private static List<String> row(Handbook.Reader reader, List<Chapter> chapters) {
        var owed = chapters.stream()
                .filter(chapter -> !reader.done().containsKey(chapter.id()))
                .map(chapter -> String.valueOf(chapter.number()))
                .toList();
        var person = reader.person();
        return List.of(
                person.number(),
                person.name(),
                person.place(),
                reader.done().size() + " / " + chapters.size(),
                String.join(" ", owed),
                "");
    }
}
