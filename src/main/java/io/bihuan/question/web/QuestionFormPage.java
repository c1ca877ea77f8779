package io.bihuan.question.web;

import io.bihuan.competence.Area;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionKind;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a question.
 *
 * @param id the question that is edited, or null for a new one
 */
public record QuestionFormPage(@Nullable UUID id, QuestionForm form, Errors errors, List<Area> areas) {

    /** Where the form is sent. */
    public String action() {
        return id == null ? "/questions" : "/questions/" + id;
    }

    /** The kinds, for the tabs of a new question. */
    public QuestionKind[] kinds() {
        return QuestionKind.values();
    }

    /** The areas, or none yet. */
    public List<Option> areaOptions(Ui ui) {
        return QuestionsPage.options(areas, ui, "question.no-area");
    }

    /** The kinds that a part of a case may be. */
    public List<Option> partKindOptions(Ui ui) {
        return Arrays.stream(QuestionKind.values())
                .filter(kind -> kind != QuestionKind.CASE)
                .map(kind -> new Option(kind.name(), ui.label("question.kind", kind)))
                .toList();
    }

    /** The policies of partial credit. */
    public List<Option> creditOptions(Ui ui) {
        return Arrays.stream(PartialCredit.values())
                .map(credit -> new Option(credit.name(), QuestionPage.credit(form.kind(), credit, ui)))
                .toList();
    }

    /** The difficulties. */
    public List<Option> difficultyOptions(Ui ui) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(step -> new Option(String.valueOf(step), ui.text("question.difficulty." + step)))
                .toList();
    }

    /** True and false. */
    public List<Option> truthOptions(Ui ui) {
        return List.of(new Option("true", ui.text("question.true")), new Option("false", ui.text("question.false")));
    }
}
