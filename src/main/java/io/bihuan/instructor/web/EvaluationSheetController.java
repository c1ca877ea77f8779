package io.bihuan.instructor.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.instructor.Lesson;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The instructor evaluation form 讲师评估表 (P-10, P-12), filled from the record or blank for paper. */
@Controller
class EvaluationSheetController {

    private static final int BLANK_ROWS = 12;

    private final InstructorPages pages;
    private final InstructorWording wording;
    private final Forms forms;
    private final UiFactory uis;

    EvaluationSheetController(InstructorPages pages, InstructorWording wording, Forms forms, UiFactory uis) {
        this.pages = pages;
        this.wording = wording;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow({Permission.SESSION_RUN, Permission.TRAINING_SUPERVISE})
    @GetMapping("/instructors/{id}/evaluation-sheet")
    ResponseEntity<byte[]> sheet(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "false") boolean blank,
            Locale locale) {
        var ui = uis.plain(locale);
        var page = pages.of(id, me, Errors.none(), AwayForm.EMPTY);
        var title = ui.text("instructor.sheet.title");
        var sheet = sheet(page, title, ui);
        var name = blank ? title : title + "-" + page.name();
        return forms.download(blank ? sheet.blank(BLANK_ROWS) : sheet, name, format, locale);
    }

    private FormSheet sheet(InstructorPage page, String title, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("instructor.name"), page.name());
        facts.put(ui.text("instructor.place"), page.place());
        facts.put(ui.text("instructor.sheet.until"), ui.day(ui.dates().today()));
        facts.put(ui.text("instructor.lessons.judged"), String.valueOf(page.judged()));
        page.dimensions()
                .forEach(one -> facts.put(
                        ui.text("instructor." + one.key()),
                        ui.text("instructor.sheet.reached", one.value(), one.aim())));
        var columns = List.of(
                Column.of(ui.text("instructor.sheet.date"), 11),
                Column.of(ui.text("instructor.topic"), 24),
                Column.of(ui.text("instructor.answers"), 9),
                Column.of(ui.text("instructor.understood"), 9),
                Column.of(ui.text("instructor.useful"), 9),
                Column.of(ui.text("instructor.interactive"), 9),
                Column.of(ui.text("instructor.breadth"), 9),
                Column.of(ui.text("instructor.deviation"), 9),
                Column.of(ui.text("instructor.verdict"), 13));
        var names = wording.courseNames(ui);
        var rows = page.lessons().stream().map(row -> row(row, names, ui)).toList();
        return new FormSheet(
                        title,
                        "P-10 · P-12",
                        facts,
                        columns,
                        rows,
                        List.of(ui.text("instructor.name"), ui.text("instructor.sheet.supervisor")))
                .lying()
                .with(ui.text("instructor.sheet.comments"), comments(page))
                .with(ui.text("instructor.ladder"), ladder(page, ui));
    }

    private static List<String> row(InstructorPage.LessonRow row, Map<UUID, String> names, Ui ui) {
        Lesson lesson = row.lesson();
        return List.of(
                LocalDate.ofInstant(lesson.heldAt(), ui.dates().zone()).toString(),
                names.getOrDefault(lesson.courseId(), lesson.topic()),
                lesson.answers() + " / " + lesson.attended(),
                row.percent(lesson.understood()),
                row.percent(lesson.useful()),
                row.percent(lesson.interactive()),
                row.percent(lesson.broad()),
                String.valueOf(lesson.deviations()),
                ui.label("instructor.verdict", lesson.verdict()));
    }

    private static String comments(InstructorPage page) {
        return String.join(
                "\n",
                page.lessons().stream()
                        .flatMap(row -> row.deviations().stream())
                        .toList());
    }

    private static String ladder(InstructorPage page, Ui ui) {
        return String.join(
                "\n",
                page.ladder().reversed().stream()
                        .map(row -> ui.day(LocalDate.ofInstant(
                                        row.step().raisedAt(), ui.dates().zone())) + " "
                                + ui.label("instructor.step", row.step().kind()) + " · " + row.evidence())
                        .toList());
    }
}
