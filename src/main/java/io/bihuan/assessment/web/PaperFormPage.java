package io.bihuan.assessment.web;

import io.bihuan.competence.Area;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionLists;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The form of a new paper with what can be chosen in it. */
public record PaperFormPage(
        PaperForm form,
        Errors errors,
        List<Area> areas,
        List<QuestionLists.Line> questions,
        AreaNames names,
        FeasibilityPage feasibility) {

    /** The competence areas, or any. */
    public List<Option> areaOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("assessment.any")));
        areas.forEach(area -> options.add(new Option(area.code(), area.name(ui.english()))));
        return options;
    }

    /** The kinds, or any. */
    public List<Option> kindOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("assessment.any-marked")));
        Arrays.stream(QuestionKind.values())
                .map(kind -> new Option(kind.name(), ui.label("question.kind", kind)))
                .forEach(options::add);
        return options;
    }

    /** The difficulties, or any. */
    public List<Option> difficultyOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("assessment.any")));
        IntStream.rangeClosed(1, 5)
                .mapToObj(step -> new Option(String.valueOf(step), ui.text("question.difficulty." + step)))
                .forEach(options::add);
        return options;
    }
}
