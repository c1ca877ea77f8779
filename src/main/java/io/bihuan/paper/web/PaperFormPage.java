package io.bihuan.paper.web;

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
        List<QuestionLists.Line> questions,
        AskedAreas areas,
        FeasibilityPage feasibility) {

    /** The competence areas, or any. */
    public List<Option> areaOptions(Ui ui) {
        return areas.options(ui);
    }

    /** A question that can be picked, by its kind and area. */
    public String sort(QuestionLists.Line question, Ui ui) {
        return ui.label("question.kind", question.kind()) + " · " + areas.name(question.areaCode(), ui);
    }

    /** The kinds, or any. */
    public List<Option> kindOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("paper.any-marked")));
        Arrays.stream(QuestionKind.values())
                .map(kind -> new Option(kind.name(), ui.label("question.kind", kind)))
                .forEach(options::add);
        return options;
    }

    /** The difficulties, or any. */
    public List<Option> difficultyOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("question.any")));
        IntStream.rangeClosed(1, 5)
                .mapToObj(step -> new Option(String.valueOf(step), ui.text("question.difficulty." + step)))
                .forEach(options::add);
        return options;
    }
}
