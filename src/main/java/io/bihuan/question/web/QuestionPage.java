package io.bihuan.question.web;

import io.bihuan.competence.Area;
import io.bihuan.question.Accepted;
import io.bihuan.question.Content;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionLists;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Collectors;

/** One question with its answer, for those who keep the bank. */
public record QuestionPage(
        Question question, QuestionLists.Line line, List<QuestionLists.Edition> versions, List<Area> areas) {

    /** The name of its area. */
    public String area(Ui ui) {
        return QuestionsPage.name(areas, question.areaCode(), ui);
    }

    /** The letter of a choice. */
    public String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    /** What answers it where nothing is offered, gap by gap. */
    public List<String> key(Ui ui) {
        return switch (question.content()) {
            case Content.Single _, Content.Multiple _ -> List.of();
            case Content.TrueFalse statement ->
                List.of(ui.text(statement.truth() ? "question.true" : "question.false"));
            case Content.FillIn fillIn ->
                fillIn.blanks().stream()
                        .map(blank ->
                                blank.accepted().stream().map(Accepted::text).collect(Collectors.joining(" / ")))
                        .toList();
        };
    }

    /** The policy of a multiple choice, or "". */
    public String credit(Ui ui) {
        return question.content() instanceof Content.Multiple multiple
                ? ui.label("question.credit", multiple.credit())
                : "";
    }
}
