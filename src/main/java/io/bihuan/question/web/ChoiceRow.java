package io.bihuan.question.web;

import io.bihuan.question.Choice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A choice as it was typed; one without a word is not meant.
 *
 * @param share its own share of the points, which an import may have brought; null where it is simply right or wrong
 */
public record ChoiceRow(
        @Nullable String text,
        @Nullable Boolean right,
        @Nullable BigDecimal share,
        @Nullable String feedback) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    static ChoiceRow empty() {
        return new ChoiceRow("", false, null, "");
    }

    static ChoiceRow of(Choice choice) {
        return new ChoiceRow(choice.text(), choice.right(), choice.share(), choice.feedback());
    }

    boolean isRight() {
        return Boolean.TRUE.equals(right);
    }

    boolean meant() {
        return !QuestionForm.word(text).isBlank();
    }

    /** A share that fits the tick stays; another gives way to it. */
    Choice choice() {
        var whole = isRight() ? ALL : BigDecimal.ZERO;
        var fits = share != null && (share.signum() > 0) == isRight();
        return new Choice(
                QuestionForm.word(text).strip(),
                fits && share != null ? share : whole,
                QuestionForm.word(feedback).strip());
    }
}
