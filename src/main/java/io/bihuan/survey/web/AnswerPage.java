package io.bihuan.survey.web;

import io.bihuan.survey.AnswerDesk;
import io.bihuan.survey.Question;
import io.bihuan.survey.Relation;
import io.bihuan.survey.Survey;
import io.bihuan.survey.Surveys;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A survey to answer, with what was chosen so far.
 *
 * @param subject the name of whom it is about, or ""
 * @param sent what was sent and refused, by the code of the question
 */
public record AnswerPage(
        Surveys.Mine mine,
        String subject,
        boolean running,
        ClockChip clock,
        Map<String, List<String>> sent,
        Errors errors) {

    /** The survey. */
    public Survey survey() {
        return mine.survey();
    }

    /** How a question's field is called. */
    public static String field(Question question) {
        return field(question.code());
    }

    /** How the field of the question of that code is called. */
    public static String field(String code) {
        return "a-" + code;
    }

    /** The steps of a scale. */
    public static List<Integer> steps(Question question) {
        return IntStream.rangeClosed(1, question.steps()).boxed().toList();
    }

    /** What the lowest step means. */
    public static String low(Question question, Ui ui) {
        return question.choice("low").map(choice -> choice.words(ui.english())).orElseGet(() -> ui.text("survey.low"));
    }

    /** What the highest step means. */
    public static String high(Question question, Ui ui) {
        return question.choice("high")
                .map(choice -> choice.words(ui.english()))
                .orElseGet(() -> ui.text("survey.high"));
    }

    /** The answers that show a question, as the page's script reads them; null where it is always shown. */
    public static @Nullable String shownValues(Question question) {
        return question.shownIf() == null
                ? null
                : String.join(" ", question.shownIf().answers());
    }

    /** The field that decides whether a question is shown; null where it always is. */
    public static @Nullable String shownIf(Question question) {
        return question.shownIf() == null ? null : field(question.shownIf().question());
    }

    /** What was chosen or written so far. */
    public List<String> given(Question question) {
        return sent.getOrDefault(question.code(), List.of());
    }

    /** Whether it is signed with one's name. */
    public boolean signs() {
        return survey().occasion().signed() && !survey().anonymous();
    }

    /** The name that was signed with so far. */
    public String signature() {
        return sent.getOrDefault(AnswerDesk.SIGNATURE, List.of("")).getFirst();
    }

    /** What is wrong with the answer, or "". */
    public String fault(Question question, Ui ui) {
        return errors.of(question.code(), ui);
    }

    /** Who will learn what was said. */
    public String promise(Ui ui) {
        if (signs()) {
            return ui.text("survey.promise.signed");
        }
        if (!survey().anonymous()) {
            return ui.text("survey.promise.named");
        }
        return mine.relation().open()
                ? ui.text("survey.promise." + (mine.relation() == Relation.SELF ? "self" : "leader"))
                : ui.text("survey.promise.anonymous", survey().minimumGroup());
    }
}
