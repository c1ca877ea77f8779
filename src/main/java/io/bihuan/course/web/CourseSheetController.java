package io.bihuan.course.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.course.Block;
import io.bihuan.course.CourseShelf;
import io.bihuan.course.Courses;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
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

/** The outline of a course on paper: its blocks with hours and method, and what each is studied from. */
@Controller
class CourseSheetController {

    private static final int BLANK_ROWS = 8;

    private final Courses courses;
    private final List<CourseShelf> shelves;
    private final Forms forms;
    private final UiFactory uis;

    CourseSheetController(Courses courses, List<CourseShelf> shelves, Forms forms, UiFactory uis) {
        this.courses = courses;
        this.shelves = shelves;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/courses/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            Locale locale) {
        var ui = uis.plain(locale);
        var course = courses.require(id);
        var pieces = shelves.stream()
                .flatMap(shelf -> shelf.pieces(List.of(id), me).stream())
                .toList();
        var page = new CoursePage(course, List.of(), pieces, false, false);
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("course.name"), course.name(ui.english()));
        facts.put(ui.text("course.hours"), ui.number(course.hours(), 1));
        facts.put(ui.text("course.objective"), course.objective());
        facts.put(ui.text("course.sheet.whole"), titles(page.ofAll(), ui));
        var title = ui.text("course.sheet");
        var sheet = new FormSheet(
                title,
                course.rule(),
                facts,
                List.of(
                        Column.of(ui.text("course.sheet.number"), 5),
                        Column.of(ui.text("course.sheet.block"), 22),
                        Column.of(ui.text("course.hours"), 7),
                        Column.of(ui.text("course.method"), 10),
                        Column.of(ui.text("course.materials"), 30)),
                course.blocks().stream()
                        .map(block -> row(course.blocks().indexOf(block) + 1, block, page, ui))
                        .toList(),
                List.of(ui.text("course.sheet.instructor"), ui.text("course.sheet.supervisor")));
        return forms.download(
                blank ? sheet.blank(BLANK_ROWS) : sheet, title + " " + course.name(ui.english()), format, locale);
    }

    private static List<String> row(int number, Block block, CoursePage page, Ui ui) {
        return List.of(
                String.valueOf(number),
                block.title(ui.english()),
                ui.number(block.hours(), 1),
                ui.label("course.method", block.method()),
                titles(page.of(block.chinese()), ui));
    }

    private static String titles(List<CourseShelf.Piece> pieces, Ui ui) {
        return pieces.stream()
                .map(piece -> ui.labelled(ui.text(piece.kindKey()), piece.title()))
                .collect(Collectors.joining("\n"));
    }
}
