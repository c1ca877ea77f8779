package io.bihuan.assessment.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamLists;
import io.bihuan.assessment.ExamOutcomes;
import io.bihuan.competence.Areas;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.print.Forms;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The results of an exam on paper: 考核分析报告. */
@Controller
class ResultSheetController {

    private final ExamLists exams;
    private final ExamOutcomes outcomes;
    private final People people;
    private final Areas areas;
    private final Forms forms;
    private final UiFactory uis;

    ResultSheetController(
            ExamLists exams, ExamOutcomes outcomes, People people, Areas areas, Forms forms, UiFactory uis) {
        this.exams = exams;
        this.outcomes = outcomes;
        this.people = people;
        this.areas = areas;
        this.forms = forms;
        this.uis = uis;
    }

    @Allow(Permission.EXAM_MANAGE)
    @GetMapping("/exams/{id}/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable ExamId id,
            @RequestParam(defaultValue = "pdf") String format,
            SignedIn person,
            Locale locale) {
        var ui = uis.plain(locale);
        var exam = exams.require(id, person.branchId());
        return forms.download(
                sheet(id, exam, ui), ui.text("assessment.result-sheet.title") + " " + exam.name(), format, locale);
    }

    private FormSheet sheet(ExamId id, ExamLists.Exam exam, Ui ui) {
        var lines = exams.candidates(id);
        var staff = people.byIds(
                lines.stream().map(ExamLists.CandidateLine::staffId).toList());
        var done = lines.stream().filter(line -> line.submittedAt() != null).count();
        var marked = lines.stream().filter(line -> line.passed() != null).count();
        var passed = lines.stream()
                .filter(line -> Boolean.TRUE.equals(line.passed()))
                .count();
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("assessment.exam.name"), exam.name());
        facts.put(
                ui.text("assessment.exam.window"),
                ui.dates().full(exam.opensAt()) + " – " + ui.dates().full(exam.closesAt()));
        facts.put(ui.text("assessment.exam.invited"), String.valueOf(lines.size()));
        facts.put(ui.text("assessment.exam.submitted"), String.valueOf(done));
        facts.put(
                ui.text("assessment.exam.pass-rate"), marked == 0 ? "—" : ui.number(100.0 * passed / marked, 1) + "%");
        return new FormSheet(
                        ui.text("assessment.result-sheet.title"),
                        "",
                        facts,
                        List.of(
                                Column.of(ui.text("assessment.sheet.number"), 12),
                                Column.of(ui.text("assessment.sheet.name"), 12),
                                Column.of(ui.text("assessment.sheet.department"), 16),
                                Column.of(ui.text("assessment.result.score"), 10),
                                Column.of(ui.text("assessment.exam.state"), 12)),
                        lines.stream().map(line -> row(line, staff, ui)).toList(),
                        List.of(ui.text("assessment.sheet.examiner"), ui.text("assessment.sheet.supervisor")))
                .with(ui.text("assessment.result.areas"), areaWords(id, ui));
    }

    private String areaWords(ExamId id, Ui ui) {
        var names = AreaNames.of(areas);
        return outcomes.areas(id).stream()
                .map(area -> names.name(area.areaCode(), ui) + " " + ui.number(area.percent(), 1) + "%")
                .collect(Collectors.joining(ui.english() ? ", " : "，"));
    }

    private static List<String> row(ExamLists.CandidateLine line, Map<UUID, Person> staff, Ui ui) {
        @Nullable Person person = staff.get(line.staffId());
        var passed = line.passed();
        return List.of(
                person == null ? "" : person.number(),
                person == null ? "—" : person.name(),
                person == null ? "" : person.department(),
                ui.number(line.score(), 2),
                passed == null ? "—" : ui.text(passed ? "assessment.passed" : "assessment.failed"));
    }
}
