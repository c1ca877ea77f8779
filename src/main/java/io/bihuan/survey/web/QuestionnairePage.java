package io.bihuan.survey.web;

import io.bihuan.survey.Occasion;
import io.bihuan.survey.Question;
import io.bihuan.survey.Questionnaire;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A questionnaire being written; null where it is new. */
public record QuestionnairePage(@Nullable Questionnaire former, QuestionnaireForm form, Errors errors) {

    /** Where the form is sent. */
    public String action() {
        return former == null ? "/questionnaires" : "/questionnaires/" + former.id();
    }

    /** How a question can be answered. */
    public static List<Option> kinds(Ui ui) {
        return Stream.of(
                        "SCALE-5",
                        "SCALE-7",
                        "SCALE-10",
                        Question.Kind.SINGLE.name(),
                        Question.Kind.MULTIPLE.name(),
                        Question.Kind.TEXT.name())
                .map(kind -> new Option(kind, ui.text("survey.kind." + kind)))
                .toList();
    }

    /** Whether a question must be answered. */
    public static List<Option> needs(Ui ui) {
        return List.of(new Option("true", ui.text("survey.needed")), new Option("false", ui.text("survey.not-needed")));
    }

    /** What a questionnaire can be made for. */
    public static List<Option> occasions(Ui ui) {
        return Stream.of(Occasion.values())
                .map(occasion -> new Option(occasion.name(), ui.label("survey.occasion", occasion)))
                .toList();
    }

    /** What is wrong with the nth question, or "". */
    public String fault(int at, Ui ui) {
        return errors.of("question-" + at, ui);
    }
}
