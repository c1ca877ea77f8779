package io.bihuan.satisfaction.web;

import io.bihuan.survey.Question;
import io.bihuan.survey.Survey;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a customer says how the service was.
 *
 * @param survey what is asked; null once it was answered or cannot be answered any more
 * @param thanks whether it was answered just now
 * @param sent what was sent and refused, by the code of the question
 */
public record OpinionPage(
        String word, @Nullable Survey survey, boolean thanks, Map<String, List<String>> sent, Errors errors) {

    /** What was chosen or written so far. */
    public List<String> given(Question question) {
        return sent.getOrDefault(question.code(), List.of());
    }

    /** What is wrong with the answer, or "". */
    public String fault(Question question, Ui ui) {
        return errors.of(question.code(), ui);
    }

    /** How the field of the question of that code is called. */
    static String field(String code) {
        return "a-" + code;
    }

    /** The field that decides whether a question is shown; null where it always is. */
    public static @Nullable String shownIf(Question question) {
        return question.shownIf() == null ? null : field(question.shownIf().question());
    }

    /** The answers that show a question; null where it is always shown. */
    public static @Nullable String shownValues(Question question) {
        return question.shownIf() == null
                ? null
                : String.join(" ", question.shownIf().answers());
    }
}
