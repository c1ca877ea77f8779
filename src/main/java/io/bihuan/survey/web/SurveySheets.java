package io.bihuan.survey.web;

import io.bihuan.print.Column;
import io.bihuan.print.FormSheet;
import io.bihuan.survey.Question;
import io.bihuan.survey.Questionnaire;
import io.bihuan.survey.Results;
import io.bihuan.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questionnaires to fill in by hand, and results, on paper. */
final class SurveySheets {

    private SurveySheets() {}

    /** The questionnaire with boxes to tick. */
    static FormSheet blank(Questionnaire questionnaire, Ui ui) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(ui.text("survey.sheet.team"), "");
        facts.put(ui.text("survey.sheet.date"), "");
        var questions = questionnaire.questions();
        return new FormSheet(
                questionnaire.name(ui.english()),
                questionnaire.lead(ui.english()),
                facts,
                List.of(
                        Column.of(ui.text("survey.sheet.number"), 5),
                        Column.of(ui.text("survey.sheet.question"), 40),
                        Column.of(ui.text("survey.sheet.answer"), 45)),
                IntStream.range(0, questions.size())
                        .mapToObj(at -> List.of(
                                Integer.toString(at + 1), words(questionnaire, at, ui), boxes(questions.get(at), ui)))
                        .toList(),
                List.of());
    }

    private static String words(Questionnaire questionnaire, int at, Ui ui) {
        var question = questionnaire.questions().get(at);
        var condition = question.shownIf();
        if (condition == null) {
            return question.words(ui.english());
        }
        var codes = questionnaire.questions().stream().map(Question::code).toList();
        var before = codes.indexOf(condition.question());
        var answers = questionnaire.questions().get(before).choices().stream()
                .filter(choice -> condition.answers().contains(choice.code()))
                .map(choice -> choice.words(ui.english()))
                .toList();
        return ui.text("survey.sheet.if", before + 1, ui.join(answers)) + question.words(ui.english());
    }

    private static String boxes(Question question, Ui ui) {
        return switch (question.kind()) {
            case SCALE ->
                AnswerPage.low(question, ui) + "  "
                        + AnswerPage.steps(question).stream()
                                .map(step -> "□" + step)
                                .collect(Collectors.joining("  "))
                        + "  " + AnswerPage.high(question, ui);
            case SINGLE, MULTIPLE ->
                question.choices().stream()
                        .map(choice -> "□ " + choice.words(ui.english()))
                        .collect(Collectors.joining("   "));
            case TEXT -> "\n\n";
        };
    }

    /** What a survey says, question by question. */
    static FormSheet results(ResultsPage page, Ui ui) {
        var survey = page.survey();
        var facts = new LinkedHashMap<String, String>();
        if (!page.subject().isEmpty()) {
            facts.put(ui.text("survey.subject"), page.subject());
        }
        facts.put(
                ui.text("survey.window"),
                ui.dates().full(survey.opensAt()) + " – " + ui.dates().full(survey.closesAt()));
        facts.put(ui.text("survey.rate"), ui.text("survey.rate.n", survey.answered(), survey.invited(), page.rate()));
        facts.put(
                ui.text("survey.anonymity"),
                survey.anonymous()
                        ? ui.text("survey.promise.anonymous", survey.minimumGroup())
                        : ui.text("survey.named"));
        var whole = page.results().whole();
        return new FormSheet(
                survey.name(ui.english()),
                whole == null ? ui.label("survey.results", page.results().state()) : page.name(whole, ui),
                facts,
                List.of(
                        Column.of(ui.text("survey.sheet.question"), 40),
                        Column.of(ui.text("survey.sheet.answered"), 10),
                        Column.of(ui.text("survey.sheet.result"), 50)),
                whole == null
                        ? List.of()
                        : whole.lines().stream()
                                .map(line -> row(page, line, ui))
                                .toList(),
                List.of(ui.text("survey.sheet.signature")));
    }

    private static List<String> row(ResultsPage page, Results.Line line, Ui ui) {
        return List.of(line.question().words(ui.english()), Integer.toString(line.answered()), said(page, line, ui));
    }

    private static String said(ResultsPage page, Results.Line line, Ui ui) {
        if (line.hidden()) {
            return ui.text("survey.hidden");
        }
        return switch (line.question().kind()) {
            case SCALE -> ResultsPage.mean(line, ui) + "\n" + ResultsPage.spread(line, ui);
            case SINGLE, MULTIPLE ->
                ResultsPage.bars(line, ui).stream()
                        .map(bar -> bar.words() + " " + bar.people() + " (" + bar.percent() + "%)")
                        .collect(Collectors.joining("\n"));
            case TEXT -> page.written(line, ui);
        };
    }
}
